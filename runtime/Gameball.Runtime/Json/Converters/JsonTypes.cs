using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The JSON of types that are not generated, and of lists, maps and nullable forms of any type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypes
{
    /// <summary>Text.</summary>
    public static GeneratedJson<string> String { get; } = new ValueJson<string>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.String());

    /// <summary>True or false.</summary>
    public static GeneratedJson<bool> Boolean { get; } = new ValueJson<bool>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Boolean());

    /// <summary>A whole number of 32 bits.</summary>
    public static GeneratedJson<int> Int32 { get; } = new ValueJson<int>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Int32());

    /// <summary>A whole number of 64 bits.</summary>
    public static GeneratedJson<long> Int64 { get; } = new ValueJson<long>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Int64());

    /// <summary>A decimal number.</summary>
    public static GeneratedJson<decimal> Decimal { get; } = new ValueJson<decimal>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Decimal());

    /// <summary>A floating number of 32 bits.</summary>
    public static GeneratedJson<float> Single { get; } = new ValueJson<float>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Single());

    /// <summary>A floating number of 64 bits.</summary>
    public static GeneratedJson<double> Double { get; } = new ValueJson<double>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Double());

    /// <summary>A point in time.</summary>
    public static GeneratedJson<DateTimeOffset> DateTime { get; } =
        new ValueJson<DateTimeOffset>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.DateTime());

    /// <summary>A calendar date on targets without <c>DateOnly</c>.</summary>
    public static GeneratedJson<DateTime> LegacyDate { get; } =
        new ValueJson<DateTime>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.LegacyDate());

#if NET8_0_OR_GREATER
    /// <summary>A calendar date.</summary>
    public static GeneratedJson<DateOnly> Date { get; } = new ValueJson<DateOnly>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Date());
#endif

    /// <summary>An identifier.</summary>
    public static GeneratedJson<Guid> Guid { get; } = new ValueJson<Guid>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Guid());

    /// <summary>Bytes in base 64.</summary>
    public static GeneratedJson<byte[]> Bytes { get; } = new ValueJson<byte[]>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Bytes());

    /// <summary>Any JSON value, null included.</summary>
    public static GeneratedJson<JsonElement> Any => AnyJson.Instance;

    /// <summary>Text, a number or a boolean.</summary>
    public static GeneratedJson<JsonScalar> Scalar { get; } = new ValueJson<JsonScalar>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Scalar());

    /// <summary>A list.</summary>
    public static GeneratedJson<IReadOnlyList<T>> List<T>(GeneratedJson<T> element) => new ListJson<T>(element);

    /// <summary>An object whose names are data.</summary>
    public static GeneratedJson<IReadOnlyDictionary<string, T>> Map<T>(GeneratedJson<T> value) => new MapJson<T>(value);

    /// <summary>A value or null.</summary>
    public static GeneratedJson<T?> Nullable<T>(GeneratedJson<T> json)
        where T : class
        => new NullableJson<T>(json);

    /// <summary>A value or null.</summary>
    public static GeneratedJson<T?> NullableStruct<T>(GeneratedJson<T> json)
        where T : struct
        => new NullableStructJson<T>(json);

    private delegate T ValueReader<T>(ref JsonReader reader);

    // A type that is one JSON token.
    private sealed class ValueJson<T>(Action<JsonBuffer, T> write, ValueReader<T> read) : GeneratedJson<T>
    {
        // An empty string is also zero bytes in base 64.
        internal override bool ReadsStrings { get; } = typeof(T) == typeof(string) || typeof(T) == typeof(byte[]) || typeof(T) == typeof(JsonScalar);

        public override void WriteValue(JsonBuffer buffer, T value) => write(buffer, value);

        public override T ReadValue(ref JsonReader reader) => read(ref reader);
    }
}
