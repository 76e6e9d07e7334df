using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Gameball.Generated.Tests.Json;

/// <summary>Compares values by their content: records by their properties, lists by their items, numbers by their digits.</summary>
internal static class Structure
{
    /// <returns>The path of the first difference; <see langword="null"/> without one.</returns>
    public static string? Difference(object? left, object? right, string path = "$") => (left, right) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => $"{path}: {left ?? "null"} and {right ?? "null"}",
        (string or bool or int or long, _) => Unless(left.Equals(right), left, right, path),
        (decimal one, decimal other) => Unless(Digits(one) == Digits(other), one, other, path),
        (DateTimeOffset one, DateTimeOffset other) => Unless(one.EqualsExact(other), one.ToString("O"), other.ToString("O"), path),
        (JsonElement one, JsonElement other) => Unless(Text(one) == Text(other), one, other, path),
        (JsonScalar one, JsonScalar other) =>
            Unless(one.Kind == other.Kind && one.ToString() == other.ToString(), one, other, path),
        (IDictionary one, IDictionary other) => Counts(one, other, path)
            ?? one.Keys.Cast<string>().Select(name => Difference(one[name], other[name], $"{path}['{name}']")).FirstOrDefault(IsThere),
        (IList one, IList other) => Counts(one, other, path)
            ?? Enumerable.Range(0, one.Count).Select(i => Difference(one[i], other[i], $"{path}[{i}]")).FirstOrDefault(IsThere),
        _ when left.GetType() != right.GetType() => $"{path}: {left.GetType()} and {right.GetType()}",
        _ when IsOptional(left) => Unless(Has(left) == Has(right), left, right, path)
            ?? (Has(left) ? Difference(Member(left, "Value"), Member(right, "Value"), path) : null),
        _ => Properties(left).Select(property => Difference(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}"))
            .FirstOrDefault(IsThere),
    };

    private static bool IsThere(string? difference) => difference is not null;

    private static string? Unless(bool same, object left, object right, string path) => same ? null : $"{path}: {left} and {right}";

    private static string? Counts(ICollection left, ICollection right, string path) =>
        Unless(left.Count == right.Count, left.Count, right.Count, path + ".Count");

    /// <summary>1.0 differs from 1.00; minus zero equals zero, because .NET has no text for it.</summary>
    private static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Compares numbers by their spelling, and strings without regard to escapes.</summary>
    private static string Text(JsonElement json)
    {
        try
        {
            return JsonSerializer.Serialize(json, ReferenceJson.Options);
        }
        catch (JsonException e) when (e.InnerException is InvalidOperationException)
        {
            // Half a surrogate pair, which System.Text.Json reads and does not write.
            return json.GetRawText();
        }
    }

    private static PropertyInfo[] Properties(object value) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static bool IsOptional(object value) =>
        value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(Optional<>);

    private static bool Has(object optional) => (bool)Member(optional, "HasValue")!;

    private static object? Member(object value, string name) => value.GetType().GetProperty(name)!.GetValue(value);
}
