using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Members that are always there and may be null: required and nullable.</content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes a member that is text, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Member(name, value);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is true or false, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a number, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a number, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a number, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a number, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a number, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a point in time, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is a calendar date, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, DateTime? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>Writes a member that is a calendar date, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }
#endif

    /// <summary>Writes a member that is an identifier, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is bytes in base 64, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null)
        {
            Member(name, value);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is any JSON value, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is text, a number or a boolean, or null.</summary>
    public void NullableMember(ReadOnlySpan<byte> name, JsonScalar? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is of a generated type, a list or a map, or null.</summary>
    public void NullableMember<T>(ReadOnlySpan<byte> name, T? value, GeneratedJson<T> json)
        where T : class
    {
        if (value is not null)
        {
            Member(name, value, json);
        }
        else
        {
            Null(name);
        }
    }

    /// <summary>Writes a member that is of a generated type, a list or a map, or null.</summary>
    public void NullableMember<T>(ReadOnlySpan<byte> name, T? value, GeneratedJson<T> json)
        where T : struct
    {
        if (value is { } present)
        {
            Member(name, present, json);
        }
        else
        {
            Null(name);
        }
    }

    private void Null(ReadOnlySpan<byte> name)
    {
        Name(name);
        Raw("null"u8);
    }
}
