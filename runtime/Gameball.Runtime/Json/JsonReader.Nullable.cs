using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>Values that may be null.</content>
public ref partial struct JsonReader
{
    /// <summary>Reads a string, or null.</summary>
    public string? NullableString() => TakeNull() ? null : String();

    /// <summary>Reads a boolean, or null.</summary>
    public bool? NullableBoolean() => TakeNull() ? null : Boolean();

    /// <summary>Reads a whole number, or null.</summary>
    public int? NullableInt32() => TakeNull() ? null : Int32();

    /// <summary>Reads a whole number, or null.</summary>
    public long? NullableInt64() => TakeNull() ? null : Int64();

    /// <summary>Reads a decimal number, or null.</summary>
    public decimal? NullableDecimal() => TakeNull() ? null : Decimal();

    /// <summary>Reads a floating-point number, or null.</summary>
    public float? NullableSingle() => TakeNull() ? null : Single();

    /// <summary>Reads a floating-point number, or null.</summary>
    public double? NullableDouble() => TakeNull() ? null : Double();

    /// <summary>Reads a point in time, or null.</summary>
    public DateTimeOffset? NullableDateTime() => TakeNull() ? null : DateTime();

    /// <summary>Reads a GUID, or null.</summary>
    public Guid? NullableGuid() => TakeNull() ? null : Guid();

    /// <summary>Reads bytes in base 64, or null.</summary>
    public byte[]? NullableBytes() => TakeNull() ? null : Bytes();

    /// <summary>Reads any JSON value, or null.</summary>
    public JsonElement? NullableAny() => TakeNull() ? null : Any();

    /// <summary>Reads a string, a number or a boolean, or null.</summary>
    public JsonScalar? NullableScalar() => TakeNull() ? default(JsonScalar?) : Scalar(); // a plain null would be converted through string

    /// <summary>Reads a value of a generated class, or null.</summary>
    public T? NullableValue<T>(GeneratedJson<T> json)
        where T : class
        => TakeNull() ? null : _salvage is null ? Value(json)
            : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.Value(json));

    /// <summary>Reads a value of a generated struct, or null.</summary>
    public T? NullableValueType<T>()
        where T : struct, IJsonValueType<T>
        => TakeNull() ? null : _salvage is null ? ValueType<T>()
            : Salvaged(0, static (ref JsonReader reader, int _) => (T?)reader.ValueType<T>());

    /// <summary>Reads a value of a non-generated struct, or null.</summary>
    public T? NullableStruct<T>(GeneratedJson<T> json)
        where T : struct
        => TakeNull() ? null : _salvage is null ? Struct(json)
            : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => (T?)reader.Struct(json));

    /// <summary>Reads a list, or null.</summary>
    public IReadOnlyList<T>? NullableList<T>(GeneratedJson<T> json) => TakeNull() ? null : _salvage is null ? List(json)
        : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.List(json));

    /// <summary>Reads an object as a map, or null.</summary>
    public IReadOnlyDictionary<string, T>? NullableMap<T>(GeneratedJson<T> json) => TakeNull() ? null : _salvage is null ? Map(json)
        : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.Map(json));
}
