using System;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Members that are always there: required and not nullable.</content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes a member that is text.</summary>
    public void Member(ReadOnlySpan<byte> name, string value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is true or false.</summary>
    public void Member(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a number.</summary>
    public void Member(ReadOnlySpan<byte> name, int value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a number.</summary>
    public void Member(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a number.</summary>
    public void Member(ReadOnlySpan<byte> name, decimal value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a number.</summary>
    public void Member(ReadOnlySpan<byte> name, float value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a number.</summary>
    public void Member(ReadOnlySpan<byte> name, double value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a point in time.</summary>
    public void Member(ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is a calendar date.</summary>
    public void Member(ReadOnlySpan<byte> name, DateTime value)
    {
        Name(name);
        Value(value);
    }

#if NET8_0_OR_GREATER
    /// <summary>Writes a member that is a calendar date.</summary>
    public void Member(ReadOnlySpan<byte> name, DateOnly value)
    {
        Name(name);
        Value(value);
    }
#endif

    /// <summary>Writes a member that is an identifier.</summary>
    public void Member(ReadOnlySpan<byte> name, Guid value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is bytes in base 64.</summary>
    public void Member(ReadOnlySpan<byte> name, byte[] value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is any JSON value.</summary>
    public void Member(ReadOnlySpan<byte> name, JsonElement value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member that is text, a number or a boolean.</summary>
    public void Member(ReadOnlySpan<byte> name, JsonScalar value)
    {
        Name(name);
        Value(value);
    }

    /// <summary>Writes a member of a generated type, a list or a map.</summary>
    public void Member<T>(ReadOnlySpan<byte> name, T value, GeneratedJson<T> json)
    {
        Name(name);
        Value(value, json);
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Span<byte> room = Room(name.Length + 1);
        int comma = IsFirst ? 0 : 1;
        room[0] = (byte)','; // the name covers it when this is the first member
        name.CopyTo(room.Slice(comma));
        _length += comma + name.Length;
    }
}
