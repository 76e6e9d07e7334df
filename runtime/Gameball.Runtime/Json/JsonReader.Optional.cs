using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Values for which absent and null differ: a member that is present has a value, which may be null.</content>
public ref partial struct JsonReader
{
    /// <summary>Reads a string or null, which differ from an absent member.</summary>
    public Optional<string?> OptionalString() => new(NullableString());

    /// <summary>Reads a boolean or null, which differ from an absent member.</summary>
    public Optional<bool?> OptionalBoolean() => new(NullableBoolean());

    /// <summary>Reads a whole number or null, which differ from an absent member.</summary>
    public Optional<int?> OptionalInt32() => new(NullableInt32());

    /// <summary>Reads a whole number or null, which differ from an absent member.</summary>
    public Optional<long?> OptionalInt64() => new(NullableInt64());

    /// <summary>Reads a decimal number or null, which differ from an absent member.</summary>
    public Optional<decimal?> OptionalDecimal() => new(NullableDecimal());

    /// <summary>Reads a floating-point number or null, which differ from an absent member.</summary>
    public Optional<float?> OptionalSingle() => new(NullableSingle());

    /// <summary>Reads a floating-point number or null, which differ from an absent member.</summary>
    public Optional<double?> OptionalDouble() => new(NullableDouble());

    /// <summary>Reads a point in time or null, which differ from an absent member.</summary>
    public Optional<DateTimeOffset?> OptionalDateTime() => new(NullableDateTime());

    /// <summary>Reads a GUID or null, which differ from an absent member.</summary>
    public Optional<Guid?> OptionalGuid() => new(NullableGuid());

    /// <summary>Reads bytes in base 64 or null, which differ from an absent member.</summary>
    public Optional<byte[]?> OptionalBytes() => new(NullableBytes());

    /// <summary>Reads any JSON value or null, which differ from an absent member.</summary>
    public Optional<JsonElement?> OptionalAny() => new(NullableAny());

    /// <summary>Reads a string, a number, a boolean or null, which differ from an absent member.</summary>
    public Optional<JsonScalar?> OptionalScalar() => new(NullableScalar());

    /// <summary>Reads a value of a generated class or null, which differ from an absent member.</summary>
    public Optional<T?> OptionalValue<T>(GeneratedJson<T> json)
        where T : class
        => new(NullableValue(json));

    /// <summary>Reads a value of a generated struct or null, which differ from an absent member.</summary>
    public Optional<T?> OptionalValueType<T>()
        where T : struct, IJsonValueType<T>
        => new(NullableValueType<T>());

    /// <summary>Reads a value of a non-generated struct or null, which differ from an absent member.</summary>
    public Optional<T?> OptionalStruct<T>(GeneratedJson<T> json)
        where T : struct
        => new(NullableStruct(json));

    /// <summary>Reads a list or null, which differ from an absent member.</summary>
    public Optional<IReadOnlyList<T>?> OptionalList<T>(GeneratedJson<T> json) => new(NullableList(json));

    /// <summary>Reads an object as a map or null, which differ from an absent member.</summary>
    public Optional<IReadOnlyDictionary<string, T>?> OptionalMap<T>(GeneratedJson<T> json) => new(NullableMap(json));
}
