using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The JSON of types that are not generated, and of lists, maps and nullable forms of any type.</summary>
/// <remarks>Each is created when it is first used: all of them together would take a tenth of a program's first call.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypes
{
    /// <summary>Text.</summary>
    public static GeneratedJson<string> String => field ??=
        new ValueJson<string>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.String());

    /// <summary>True or false.</summary>
    public static GeneratedJson<bool> Boolean => field ??=
        new ValueJson<bool>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Boolean());

    /// <summary>A whole number of 32 bits.</summary>
    public static GeneratedJson<int> Int32 => field ??=
        new ValueJson<int>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Int32());

    /// <summary>A whole number of 64 bits.</summary>
    public static GeneratedJson<long> Int64 => field ??=
        new ValueJson<long>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Int64());

    /// <summary>A decimal number.</summary>
    public static GeneratedJson<decimal> Decimal => field ??=
        new ValueJson<decimal>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Decimal());

    /// <summary>A floating number of 32 bits.</summary>
    public static GeneratedJson<float> Single => field ??=
        new ValueJson<float>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Single());

    /// <summary>A floating number of 64 bits.</summary>
    public static GeneratedJson<double> Double => field ??=
        new ValueJson<double>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Double());

    /// <summary>A point in time.</summary>
    public static GeneratedJson<DateTimeOffset> DateTime => field ??=
        new ValueJson<DateTimeOffset>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.DateTime());

    /// <summary>A calendar date on targets without <c>DateOnly</c>.</summary>
    public static GeneratedJson<DateTime> LegacyDate => field ??=
        new ValueJson<DateTime>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.LegacyDate());

#if NET8_0_OR_GREATER
    /// <summary>A calendar date.</summary>
    public static GeneratedJson<DateOnly> Date => field ??=
        new ValueJson<DateOnly>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Date());
#endif

    /// <summary>An identifier.</summary>
    public static GeneratedJson<Guid> Guid => field ??=
        new ValueJson<Guid>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Guid());

    /// <summary>Bytes in base 64.</summary>
    public static GeneratedJson<byte[]> Bytes => field ??=
        new ValueJson<byte[]>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Bytes());

    /// <summary>Any JSON value, null included.</summary>
    public static GeneratedJson<JsonElement> Any => AnyJson.Instance;

    /// <summary>Text, a number or a boolean.</summary>
    public static GeneratedJson<JsonScalar> Scalar => field ??=
        new ValueJson<JsonScalar>(static (b, v) => b.Value(v), static (ref JsonReader r) => r.Scalar());

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
