using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>The same where absent and null differ: an object that has the member has a value for it, be it null.</content>
public ref partial struct JsonReader
{
    /// <summary>Reads text, or null, where absent is another thing.</summary>
    public Optional<string?> OptionalString() => new(NullableString());

    /// <summary>Reads true or false, or null, where absent is another thing.</summary>
    public Optional<bool?> OptionalBoolean() => new(NullableBoolean());

    /// <summary>Reads a whole number, or null, where absent is another thing.</summary>
    public Optional<int?> OptionalInt32() => new(NullableInt32());

    /// <summary>Reads a whole number, or null, where absent is another thing.</summary>
    public Optional<long?> OptionalInt64() => new(NullableInt64());

    /// <summary>Reads a decimal number, or null, where absent is another thing.</summary>
    public Optional<decimal?> OptionalDecimal() => new(NullableDecimal());

    /// <summary>Reads a floating number, or null, where absent is another thing.</summary>
    public Optional<float?> OptionalSingle() => new(NullableSingle());

    /// <summary>Reads a floating number, or null, where absent is another thing.</summary>
    public Optional<double?> OptionalDouble() => new(NullableDouble());

    /// <summary>Reads a point in time, or null, where absent is another thing.</summary>
    public Optional<DateTimeOffset?> OptionalDateTime() => new(NullableDateTime());

    /// <summary>Reads an identifier, or null, where absent is another thing.</summary>
    public Optional<Guid?> OptionalGuid() => new(NullableGuid());

    /// <summary>Reads bytes in base 64, or null, where absent is another thing.</summary>
    public Optional<byte[]?> OptionalBytes() => new(NullableBytes());

    /// <summary>Reads any JSON value, or null, where absent is another thing.</summary>
    public Optional<JsonElement?> OptionalAny() => new(NullableAny());

    /// <summary>Reads text, a number or a boolean, or null, where absent is another thing.</summary>
    public Optional<JsonScalar?> OptionalScalar() => new(NullableScalar());

    /// <summary>Reads a value of a generated class, or null, where absent is another thing.</summary>
    public Optional<T?> OptionalValue<T>(GeneratedJson<T> json)
        where T : class
        => new(NullableValue(json));

    /// <summary>Reads a value of a generated struct, or null, where absent is another thing.</summary>
    public Optional<T?> OptionalValueType<T>()
        where T : struct, IJsonValueType<T>
        => new(NullableValueType<T>());

    /// <summary>Reads a value of a struct that is not generated, or null, where absent is another thing.</summary>
    public Optional<T?> OptionalStruct<T>(GeneratedJson<T> json)
        where T : struct
        => new(NullableStruct(json));

    /// <summary>Reads a list, or null, where absent is another thing.</summary>
    public Optional<IReadOnlyList<T>?> OptionalList<T>(GeneratedJson<T> json) => new(NullableList(json));

    /// <summary>Reads an object whose names are data, or null, where absent is another thing.</summary>
    public Optional<IReadOnlyDictionary<string, T>?> OptionalMap<T>(GeneratedJson<T> json) => new(NullableMap(json));
}
