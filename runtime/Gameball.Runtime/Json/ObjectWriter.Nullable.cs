using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>A table of members that are always present and may be null: required and nullable.</content>
public readonly partial struct ObjectWriter
{
    /// <summary>Writes a member that is text, or null.</summary>
    public void NullableString(int member, string? value) { if (value is not null) { String(member, value); } else { Null(member); } }

    /// <summary>Writes a member that is true or false, or null.</summary>
    public void NullableBoolean(int member, bool? value) { if (value is { } it) { Boolean(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a whole number, or null.</summary>
    public void NullableInt32(int member, int? value) { if (value is { } it) { Int32(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a whole number, or null.</summary>
    public void NullableInt64(int member, long? value) { if (value is { } it) { Int64(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a decimal number, or null.</summary>
    public void NullableDecimal(int member, decimal? value) { if (value is { } it) { Decimal(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a floating number, or null.</summary>
    public void NullableSingle(int member, float? value) { if (value is { } it) { Single(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a floating number, or null.</summary>
    public void NullableDouble(int member, double? value) { if (value is { } it) { Double(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a point in time, or null.</summary>
    public void NullableDateTime(int member, DateTimeOffset? value)
    { if (value is { } it) { DateTime(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is an identifier, or null.</summary>
    public void NullableGuid(int member, Guid? value) { if (value is { } it) { Guid(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is bytes in base 64, or null.</summary>
    public void NullableBytes(int member, byte[]? value) { if (value is not null) { Bytes(member, value); } else { Null(member); } }

    /// <summary>Writes a member that is any JSON value, or null.</summary>
    public void NullableAny(int member, JsonElement? value) { if (value is { } it) { Any(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is text, a number or a boolean, or null.</summary>
    public void NullableScalar(int member, JsonScalar? value) { if (value is { } it) { Scalar(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a value of a generated class, or null.</summary>
    public void NullableValue<T>(int member, T? value, GeneratedJson<T> json)
        where T : class
    { if (value is not null) { Value(member, value, json); } else { Null(member); } }

    /// <summary>Writes a member that is a value of a generated struct, or null.</summary>
    public void NullableValueType<T>(int member, T? value)
        where T : struct, IJsonValueType<T>
    { if (value is { } it) { ValueType(member, it); } else { Null(member); } }

    /// <summary>Writes a member that is a value of a struct that is not generated, or null.</summary>
    public void NullableStruct<T>(int member, T? value, GeneratedJson<T> json)
        where T : struct
    { if (value is { } it) { Struct(member, it, json); } else { Null(member); } }

    /// <summary>Writes a member that is a list, or null.</summary>
    public void NullableList<T>(int member, IReadOnlyList<T>? value, GeneratedJson<T> json)
    { if (value is not null) { List(member, value, json); } else { Null(member); } }

    /// <summary>Writes a member that is an object whose names are data, or null.</summary>
    public void NullableMap<T>(int member, IReadOnlyDictionary<string, T>? value, GeneratedJson<T> json)
    { if (value is not null) { Map(member, value, json); } else { Null(member); } }
}
