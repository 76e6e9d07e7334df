using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>A table of members that are left out, null or a value: optional and nullable.</content>
public readonly partial struct ObjectWriter
{
    /// <summary>Writes a member that is text, or null, or leaves it out.</summary>
    public void OptionalString(int member, Optional<string?> value) { if (value.HasValue) { NullableString(member, value.Value); } }

    /// <summary>Writes a member that is true or false, or null, or leaves it out.</summary>
    public void OptionalBoolean(int member, Optional<bool?> value) { if (value.HasValue) { NullableBoolean(member, value.Value); } }

    /// <summary>Writes a member that is a whole number, or null, or leaves it out.</summary>
    public void OptionalInt32(int member, Optional<int?> value) { if (value.HasValue) { NullableInt32(member, value.Value); } }

    /// <summary>Writes a member that is a whole number, or null, or leaves it out.</summary>
    public void OptionalInt64(int member, Optional<long?> value) { if (value.HasValue) { NullableInt64(member, value.Value); } }

    /// <summary>Writes a member that is a decimal number, or null, or leaves it out.</summary>
    public void OptionalDecimal(int member, Optional<decimal?> value) { if (value.HasValue) { NullableDecimal(member, value.Value); } }

    /// <summary>Writes a member that is a floating number, or null, or leaves it out.</summary>
    public void OptionalSingle(int member, Optional<float?> value) { if (value.HasValue) { NullableSingle(member, value.Value); } }

    /// <summary>Writes a member that is a floating number, or null, or leaves it out.</summary>
    public void OptionalDouble(int member, Optional<double?> value) { if (value.HasValue) { NullableDouble(member, value.Value); } }

    /// <summary>Writes a member that is a point in time, or null, or leaves it out.</summary>
    public void OptionalDateTime(int member, Optional<DateTimeOffset?> value)
    { if (value.HasValue) { NullableDateTime(member, value.Value); } }

    /// <summary>Writes a member that is an identifier, or null, or leaves it out.</summary>
    public void OptionalGuid(int member, Optional<Guid?> value) { if (value.HasValue) { NullableGuid(member, value.Value); } }

    /// <summary>Writes a member that is bytes in base 64, or null, or leaves it out.</summary>
    public void OptionalBytes(int member, Optional<byte[]?> value) { if (value.HasValue) { NullableBytes(member, value.Value); } }

    /// <summary>Writes a member that is any JSON value, or null, or leaves it out.</summary>
    public void OptionalAny(int member, Optional<JsonElement?> value) { if (value.HasValue) { NullableAny(member, value.Value); } }

    /// <summary>Writes a member that is text, a number or a boolean, or null, or leaves it out.</summary>
    public void OptionalScalar(int member, Optional<JsonScalar?> value) { if (value.HasValue) { NullableScalar(member, value.Value); } }

    /// <summary>Writes a member that is a value of a generated class, or null, or leaves it out.</summary>
    public void OptionalValue<T>(int member, Optional<T?> value, GeneratedJson<T> json)
        where T : class
    { if (value.HasValue) { NullableValue(member, value.Value, json); } }

    /// <summary>Writes a member that is a value of a generated struct, or null, or leaves it out.</summary>
    public void OptionalValueType<T>(int member, Optional<T?> value)
        where T : struct, IJsonValueType<T>
    { if (value.HasValue) { NullableValueType(member, value.Value); } }

    /// <summary>Writes a member that is a value of a struct that is not generated, or null, or leaves it out.</summary>
    public void OptionalStruct<T>(int member, Optional<T?> value, GeneratedJson<T> json)
        where T : struct
    { if (value.HasValue) { NullableStruct(member, value.Value, json); } }

    /// <summary>Writes a member that is a list, or null, or leaves it out.</summary>
    public void OptionalList<T>(int member, Optional<IReadOnlyList<T>?> value, GeneratedJson<T> json)
    { if (value.HasValue) { NullableList(member, value.Value, json); } }

    /// <summary>Writes a member that is an object whose names are data, or null, or leaves it out.</summary>
    public void OptionalMap<T>(int member, Optional<IReadOnlyDictionary<string, T>?> value, GeneratedJson<T> json)
    { if (value.HasValue) { NullableMap(member, value.Value, json); } }
}
