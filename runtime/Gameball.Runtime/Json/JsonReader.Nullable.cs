using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Values that may be null.</content>
public ref partial struct JsonReader
{
    /// <summary>Reads a string, or null.</summary>
    public string? NullableString() => SkipNull() ? null : String();

    /// <summary>Reads a boolean, or null.</summary>
    public bool? NullableBoolean() => SkipNull() ? null : Boolean();

    /// <summary>Reads a whole number, or null.</summary>
    public int? NullableInt32() => SkipNull() ? null : Int32();

    /// <summary>Reads a whole number, or null.</summary>
    public long? NullableInt64() => SkipNull() ? null : Int64();

    /// <summary>Reads a decimal number, or null.</summary>
    public decimal? NullableDecimal() => SkipNull() ? null : Decimal();

    /// <summary>Reads a floating-point number, or null.</summary>
    public float? NullableSingle() => SkipNull() ? null : Single();

    /// <summary>Reads a floating-point number, or null.</summary>
    public double? NullableDouble() => SkipNull() ? null : Double();

    /// <summary>Reads a point in time, or null.</summary>
    public DateTimeOffset? NullableDateTime() => SkipNull() ? null : DateTime();

    /// <summary>Reads a GUID, or null.</summary>
    public Guid? NullableGuid() => SkipNull() ? null : Guid();

    /// <summary>Reads bytes in base 64, or null.</summary>
    public byte[]? NullableBytes() => SkipNull() ? null : Bytes();

    /// <summary>Reads any JSON value, or null.</summary>
    public JsonElement? NullableAny() => SkipNull() ? null : Any();

    /// <summary>Reads a string, a number or a boolean, or null.</summary>
    public JsonScalar? NullableScalar() => SkipNull() ? default(JsonScalar?) : Scalar(); // a plain null would be converted through string

    /// <summary>Reads a value of a generated class, or null.</summary>
    public T? NullableValue<T>(GeneratedJson<T> json)
        where T : class
        => SkipNull() ? null : _salvage is null ? Value(json)
            : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.Value(json));

    /// <summary>Reads a value of a generated struct, or null.</summary>
    public T? NullableValueType<T>()
        where T : struct, IJsonValueType<T>
        => SkipNull() ? null : _salvage is null ? ValueType<T>()
            : Salvaged(0, static (ref JsonReader reader, int _) => (T?)reader.ValueType<T>());

    /// <summary>Reads a value of a non-generated struct, or null.</summary>
    public T? NullableStruct<T>(GeneratedJson<T> json)
        where T : struct
        => SkipNull() ? null : _salvage is null ? Struct(json)
            : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => (T?)reader.Struct(json));

    /// <summary>Reads a list, or null.</summary>
    public IReadOnlyList<T>? NullableList<T>(GeneratedJson<T> json) => SkipNull() ? null : _salvage is null ? List(json)
        : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.List(json));

    /// <summary>Reads an object as a map, or null.</summary>
    public IReadOnlyDictionary<string, T>? NullableMap<T>(GeneratedJson<T> json) => SkipNull() ? null : _salvage is null ? Map(json)
        : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.Map(json));
}
