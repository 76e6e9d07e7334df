using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>Compares JSON with fields and reports the first fault with its place.</summary>
internal static class Check
{
    private static readonly Dictionary<FieldKind, (string Expected, Func<JsonElement, bool> Fits)> s_kinds = new()
    {
        [FieldKind.Text] = ("a string", value => value.ValueKind == JsonValueKind.String),
        [FieldKind.Number] = ("a number", value => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _)),
        [FieldKind.Integer] = ("a whole number", value => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _)),
        [FieldKind.Flag] = ("true or false", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False),
        [FieldKind.Time] = ("a date and time in ISO 8601",
            value => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _)),
        [FieldKind.Texts] = ("a list of strings", value => IsList(value, item => item.ValueKind == JsonValueKind.String)),
        [FieldKind.List] = ("a list", value => IsList(value, _ => true)),
        [FieldKind.Object] = ("an object", value => value.ValueKind == JsonValueKind.Object),
        [FieldKind.Objects] = ("a list of objects", value => IsList(value, item => item.ValueKind == JsonValueKind.Object)),
        [FieldKind.Scalars] = ("an object of strings and numbers",
            value => IsMap(value, item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number)),
        [FieldKind.Map] = ("an object of objects", value => IsMap(value, item => item.ValueKind == JsonValueKind.Object)),
    };

    /// <summary>Checks an object.</summary>
    /// <param name="value">The value to check.</param>
    /// <param name="fields">Its members.</param>
    /// <param name="whole">The value's name in messages.</param>
    /// <returns>The fault; <see langword="null"/> if the value is valid.</returns>
    public static string? Object(JsonElement value, Field[] fields, string whole) =>
        value.ValueKind != JsonValueKind.Object ? $"{whole} must be an object." : Members(value, fields, "");

    private static string? Members(JsonElement owner, Field[] fields, string path) =>
        fields.Select(field => Member(owner, field, path + field.Name)).FirstOrDefault(problem => problem is not null);

    private static string? Member(JsonElement owner, Field field, string path)
    {
        if (!owner.TryGetProperty(field.Name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return field.Required ? $"{path} is missing." : null;
        }

        var (expected, fits) = s_kinds[field.Kind];
        return !fits(value) ? $"{path} must be {expected}." : field.Kind switch
        {
            FieldKind.Text => Text(value.GetString()!, field, path),
            FieldKind.Number or FieldKind.Integer => Range(value.GetDecimal(), field, path),
            FieldKind.Object => Members(value, field.Fields, path + "."),
            FieldKind.Objects => value.EnumerateArray()
                .Select((item, index) => Members(item, field.Fields, $"{path}[{index}]."))
                .FirstOrDefault(problem => problem is not null),
            _ => null,
        };
    }

    private static string? Text(string value, Field field, string path) =>
        field.Required && value.Length == 0 ? $"{path} must not be empty."
        : field.Values is { } values && !values.Contains(value) ? $"{path} must be one of {string.Join(", ", values)}."
        : null;

    private static string? Range(decimal value, Field field, string path) =>
        value < field.Min ? $"{path} must be at least {field.Min}."
        : value > field.Max ? $"{path} must be at most {field.Max}."
        : null;

    private static bool IsList(JsonElement value, Func<JsonElement, bool> item) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item);

    private static bool IsMap(JsonElement value, Func<JsonElement, bool> item) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(member => item(member.Value));
}
