using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Members that are always there: required and not nullable.</content>
public readonly partial struct ObjectWriter
{
    /// <summary>Writes a member that is text.</summary>
    public void String(int member, string value)
    {
        if (value is null)
        {
            Name(member);
            throw _buffer.NoValue();
        }

        _buffer.Write(value.AsSpan(), Name(member, value.Length + 2));
    }

    /// <summary>Writes a member that is true or false.</summary>
    public void Boolean(int member, bool value) => _buffer.Write(value, Name(member, NumberBytes.MaxBytes));

    /// <summary>Writes a member that is a whole number.</summary>
    public void Int32(int member, int value) => _buffer.Write(value, Name(member, NumberBytes.MaxBytes));

    /// <summary>Writes a member that is a whole number.</summary>
    public void Int64(int member, long value) => _buffer.Write(value, Name(member, NumberBytes.MaxBytes));

    /// <summary>Writes a member that is a decimal number.</summary>
    public void Decimal(int member, in decimal value) => _buffer.Write(in value, Name(member, NumberBytes.MaxBytes));

    /// <summary>Writes a member that is a floating number.</summary>
    public void Single(int member, float value)
    {
        Name(member);
        _buffer.Value(value);
    }

    /// <summary>Writes a member that is a floating number.</summary>
    public void Double(int member, double value)
    {
        Name(member);
        _buffer.Value(value);
    }

    /// <summary>Writes a member that is a point in time.</summary>
    public void DateTime(int member, DateTimeOffset value) => _buffer.Write(value, Name(member, DateText.MaxBytes + 2));

    /// <summary>Writes a member that is an identifier.</summary>
    public void Guid(int member, Guid value) => _buffer.Write(value, Name(member, JsonBuffer.GuidBytes + 2));

    /// <summary>Writes a member that is bytes in base 64.</summary>
    public void Bytes(int member, byte[] value)
    {
        Name(member);
        _buffer.Value(value);
    }

    /// <summary>Writes a member that is any JSON value.</summary>
    public void Any(int member, JsonElement value)
    {
        Name(member);
        _buffer.Value(value);
    }

    /// <summary>Writes a member that is text, a number or a boolean.</summary>
    public void Scalar(int member, JsonScalar value)
    {
        Name(member);
        _buffer.Value(value);
    }

    /// <summary>Writes a member that is a value of a generated class.</summary>
    public void Value<T>(int member, T value, GeneratedJson<T> json)
    {
        Name(member);
        _buffer.Value(value, json);
    }

    /// <summary>Writes a member that is a value of a generated struct.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ValueType<T>(int member, T value)
        where T : struct, IJsonValueType<T>
    {
        Name(member);
        value.Write(_buffer);
    }

    /// <summary>Writes a member that is a value of a struct that is not generated.</summary>
    public void Struct<T>(int member, T value, GeneratedJson<T> json)
    {
        Name(member);
        json.WriteValue(_buffer, value);
    }

    /// <summary>Writes a member that is a list.</summary>
    public void List<T>(int member, IReadOnlyList<T> value, GeneratedJson<T> json)
    {
        Name(member);
        _buffer.List(value, json);
    }

    /// <summary>Writes a member that is an object whose names are data.</summary>
    public void Map<T>(int member, IReadOnlyDictionary<string, T> value, GeneratedJson<T> json)
    {
        Name(member);
        _buffer.Map(value, json);
    }
}
