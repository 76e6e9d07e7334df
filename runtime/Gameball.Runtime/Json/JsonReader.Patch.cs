using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Runtime;

/// <content>The same where absent and null differ: an object that has the member has a value for it, be it null.</content>
public ref partial struct JsonReader
{
    /// <summary>Reads text, or null, where absent is another thing.</summary>
    public Optional<string?> PatchString() => new(NullableString());

    /// <summary>Reads true or false, or null, where absent is another thing.</summary>
    public Optional<bool?> PatchBoolean() => new(NullableBoolean());

    /// <summary>Reads a whole number, or null, where absent is another thing.</summary>
    public Optional<int?> PatchInt32() => new(NullableInt32());

    /// <summary>Reads a whole number, or null, where absent is another thing.</summary>
    public Optional<long?> PatchInt64() => new(NullableInt64());

    /// <summary>Reads a decimal number, or null, where absent is another thing.</summary>
    public Optional<decimal?> PatchDecimal() => new(NullableDecimal());

    /// <summary>Reads a floating number, or null, where absent is another thing.</summary>
    public Optional<float?> PatchSingle() => new(NullableSingle());

    /// <summary>Reads a floating number, or null, where absent is another thing.</summary>
    public Optional<double?> PatchDouble() => new(NullableDouble());

    /// <summary>Reads a point in time, or null, where absent is another thing.</summary>
    public Optional<DateTimeOffset?> PatchDateTime() => new(NullableDateTime());

    /// <summary>Reads an identifier, or null, where absent is another thing.</summary>
    public Optional<Guid?> PatchGuid() => new(NullableGuid());

    /// <summary>Reads bytes in base 64, or null, where absent is another thing.</summary>
    public Optional<byte[]?> PatchBytes() => new(NullableBytes());

    /// <summary>Reads any JSON value, or null, where absent is another thing.</summary>
    public Optional<JsonElement?> PatchAny() => new(NullableAny());

    /// <summary>Reads text, a number or a boolean, or null, where absent is another thing.</summary>
    public Optional<JsonScalar?> PatchScalar() => new(NullableScalar());

    /// <summary>Reads a value of a generated class, or null, where absent is another thing.</summary>
    public Optional<T?> PatchValue<T>(GeneratedJson<T> json)
        where T : class
        => new(NullableValue(json));

    /// <summary>Reads a value of a generated struct, or null, where absent is another thing.</summary>
    public Optional<T?> PatchChoice<T>()
        where T : struct, IChoice<T>
        => new(NullableChoice<T>());

    /// <summary>Reads a value of a struct that is not generated, or null, where absent is another thing.</summary>
    public Optional<T?> PatchStruct<T>(GeneratedJson<T> json)
        where T : struct
        => new(NullableStruct(json));

    /// <summary>Reads a list, or null, where absent is another thing.</summary>
    public Optional<IReadOnlyList<T>?> PatchList<T>(GeneratedJson<T> json) => new(NullableList(json));

    /// <summary>Reads an object whose names are data, or null, where absent is another thing.</summary>
    public Optional<IReadOnlyDictionary<string, T>?> PatchMap<T>(GeneratedJson<T> json) => new(NullableMap(json));
}
