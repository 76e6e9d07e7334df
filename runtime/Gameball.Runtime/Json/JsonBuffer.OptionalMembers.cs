using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Members that are left out when there is no value: optional.</content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes a member that is text, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Member(name, value);
        }
    }

    /// <summary>Writes a member that is true or false, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a number, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a number, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a number, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a number, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, float? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a number, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a point in time, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is a calendar date, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, DateTime? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>Writes a member that is a calendar date, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }
#endif

    /// <summary>Writes a member that is an identifier, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is bytes in base 64, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, byte[]? value)
    {
        if (value is not null)
        {
            Member(name, value);
        }
    }

    /// <summary>Writes a member that is any JSON value, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is text, a number or a boolean, or leaves it out when null.</summary>
    public void OptionalMember(ReadOnlySpan<byte> name, JsonScalar? value)
    {
        if (value is { } present)
        {
            Member(name, present);
        }
    }

    /// <summary>Writes a member that is of a generated type, a list or a map, or leaves it out when null.</summary>
    public void OptionalMember<T>(ReadOnlySpan<byte> name, T? value, GeneratedJson<T> json)
        where T : class
    {
        if (value is not null)
        {
            Member(name, value, json);
        }
    }

    /// <summary>Writes a member that is of a generated type, a list or a map, or leaves it out when null.</summary>
    public void OptionalMember<T>(ReadOnlySpan<byte> name, T? value, GeneratedJson<T> json)
        where T : struct
    {
        if (value is { } present)
        {
            Member(name, present, json);
        }
    }

    /// <summary>Writes a member, or leaves it out when it has no value; a value may be null.</summary>
    public void OptionalMember<T>(ReadOnlySpan<byte> name, Optional<T> value, GeneratedJson<T> json)
    {
        if (value.HasValue)
        {
            Member(name, value.Value, json);
        }
    }
}
