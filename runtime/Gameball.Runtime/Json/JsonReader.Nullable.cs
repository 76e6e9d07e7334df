using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>
/// Values that may be null. Where null is a value and a string is none, servers also write an empty string for null; it is read as null.
/// </content>
public ref partial struct JsonReader
{
    /// <summary>Reads a string, or null.</summary>
    public string? NullableString() => SkipNull() ? null : String();

    /// <summary>Reads a boolean, or null.</summary>
    public bool? NullableBoolean() => SkipNothing() ? null : Boolean();

    /// <summary>Reads a whole number, or null.</summary>
    public int? NullableInt32() => SkipNothing() ? null : Int32();

    /// <summary>Reads a whole number, or null.</summary>
    public long? NullableInt64() => SkipNothing() ? null : Int64();

    /// <summary>Reads a decimal number, or null.</summary>
    public decimal? NullableDecimal() => SkipNothing() ? null : Decimal();

    /// <summary>Reads a floating-point number, or null.</summary>
    public float? NullableSingle() => SkipNothing() ? null : Single();

    /// <summary>Reads a floating-point number, or null.</summary>
    public double? NullableDouble() => SkipNothing() ? null : Double();

    /// <summary>Reads a point in time, or null.</summary>
    public DateTimeOffset? NullableDateTime() => SkipNothing() ? null : DateTime();

    /// <summary>Reads a GUID, or null.</summary>
    public Guid? NullableGuid() => SkipNothing() ? null : Guid();

    /// <summary>Reads bytes in base 64, or null.</summary>
    public byte[]? NullableBytes() => SkipNull() ? null : Bytes();

    /// <summary>Reads any JSON value, or null.</summary>
    public JsonElement? NullableAny() => SkipNull() ? null : Any();

    /// <summary>Reads a string, a number or a boolean, or null.</summary>
    public JsonScalar? NullableScalar() => SkipNull() ? default(JsonScalar?) : Scalar(); // a plain null would be converted through string

    /// <summary>Reads a value of a generated class, or null.</summary>
    public T? NullableValue<T>(GeneratedJson<T> json)
        where T : class
        => SkipNothing() ? null : _salvage is null ? Value(json)
            : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.Value(json));

    /// <summary>Reads a value of a generated struct, or null.</summary>
    public T? NullableValueType<T>()
        where T : struct, IJsonValueType<T>
        => SkipNull() ? null : _salvage is null ? ValueType<T>()
            : Salvaged(0, static (ref JsonReader reader, int _) => (T?)reader.ValueType<T>());

    /// <summary>Reads a value of a non-generated struct, or null.</summary>
    public T? NullableStruct<T>(GeneratedJson<T> json)
        where T : struct
        => SkipNothing(json) ? null : _salvage is null ? Struct(json)
            : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => (T?)reader.Struct(json));

    /// <summary>Reads a list, or null.</summary>
    public IReadOnlyList<T>? NullableList<T>(GeneratedJson<T> json) => SkipNothing() ? null : _salvage is null ? List(json)
        : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.List(json));

    /// <summary>Reads an object as a map, or null.</summary>
    public IReadOnlyDictionary<string, T>? NullableMap<T>(GeneratedJson<T> json) => SkipNothing() ? null : _salvage is null ? Map(json)
        : Salvaged(json, static (ref JsonReader reader, GeneratedJson<T> json) => reader.Map(json));

    /// <summary>Skips a null, or an empty string if no string is a value of the type; returns whether there was one.</summary>
    internal bool SkipNothing<T>(GeneratedJson<T> json) => json.ReadsStrings ? SkipNull() : SkipNothing();

    /// <summary>Skips a null, or an empty string in place of one; returns whether there was one.</summary>
    private bool SkipNothing()
    {
        if (SkipNull())
        {
            return true;
        }

        if (!_json.Slice(_at).StartsWith("\"\""u8))
        {
            return false;
        }

        _at += 2;
        return true;
    }
}
