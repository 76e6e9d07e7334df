using System;
using System.Collections.Generic;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.BulkImport;

/// <summary>The kinds of values by the types of properties.</summary>
internal static class ValueKinds
{
    private static readonly ValueKind s_text = new("text", _ => "any text", ValueReaders.Text);

    private static readonly Dictionary<Type, ValueKind> s_byType = new()
    {
        [typeof(string)] = s_text,
        [typeof(bool)] = new("true or false", _ => "true, false, yes, no, 1 or 0", ValueReaders.Boolean),
        [typeof(decimal)] = new("a number", culture => culture.NumberHint, ValueReaders.Number),
        [typeof(double)] = new("a number", culture => culture.NumberHint, ValueReaders.Number),
        [typeof(int)] = new("a whole number", _ => "such as 1234", ValueReaders.Integer),
        [typeof(long)] = new("a whole number", _ => "such as 1234", ValueReaders.Integer),
        [typeof(DateTimeOffset)] = new("a time", culture => culture.TimeHint, ValueReaders.Time),
        [typeof(JsonScalar)] = new("text, a number or true or false", _ => "any text", ValueReaders.Scalar),
        [typeof(JsonElement)] = new("any JSON", _ => "JSON or text", ValueReaders.Any),
    };

    /// <summary>Returns the kind; <see langword="null"/> for a type whose values have properties of their own.</summary>
    public static ValueKind? Find(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return s_byType.GetValueOrDefault(plain)
            ?? (ElementOf(plain) is not null ? new ValueKind("a list", _ => "a JSON array, or values separated by |", ValueReaders.List)
                : IsOpenEnum(plain) ? s_text
                : null);
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    // The emitted enums are structs over a string.
    private static bool IsOpenEnum(Type type) => type.IsValueType && type.GetCustomAttribute<JsonConverterAttribute>() is not null;
}
