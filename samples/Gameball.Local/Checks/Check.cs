using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>Compares JSON with fields and reports the first fault with its place.</summary>
internal static class Check
{
    private static readonly Dictionary<FieldKind, (string Expected, Func<JsonElement, bool> Fits)> s_kinds = new()
    {
        [FieldKind.Any] = ("a value", _ => true),
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
        [FieldKind.Map] = ("an object of objects", value => IsMap(value, item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Null)),
    };

    private static readonly Dictionary<FieldKind, (string Expected, Func<string, bool> Fits)> s_parameterKinds = new()
    {
        [FieldKind.Integer] = ("a whole number",
            text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        [FieldKind.Flag] = ("true or false", text => text is "true" or "false"),
        [FieldKind.Time] = ("a date and time in ISO 8601",
            text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)),
    };

    /// <summary>Checks an object.</summary>
    /// <param name="value">The value to check.</param>
    /// <param name="fields">Its members.</param>
    /// <param name="whole">The value's name in messages.</param>
    /// <returns>The fault; <see langword="null"/> if the value is valid.</returns>
    public static string? Object(JsonElement value, Field[] fields, string whole) =>
        value.ValueKind != JsonValueKind.Object ? $"{whole} must be an object." : Members(value, fields, "");

    /// <summary>Checks a parameter of a path or a query.</summary>
    /// <param name="text">The parameter's value; <see langword="null"/>: it is absent.</param>
    /// <param name="field">The parameter.</param>
    /// <returns>The fault; <see langword="null"/> if the value is valid.</returns>
    public static string? Parameter(string? text, Field field) =>
        string.IsNullOrEmpty(text) ? (field.Required ? $"{field.Name} is missing." : null)
        : s_parameterKinds.GetValueOrDefault(field.Kind) is { Fits: { } fits } kind && !fits(text) ? $"{field.Name} must be {kind.Expected}."
        : field.Kind == FieldKind.Integer ? Range(long.Parse(text, CultureInfo.InvariantCulture), field, field.Name)
        : field.Kind == FieldKind.Text ? Text(text, field, field.Name)
        : null;

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
            FieldKind.Texts or FieldKind.List or FieldKind.Objects when value.GetArrayLength() > field.MaxItems =>
                $"{path} must have at most {field.MaxItems} items.",
            FieldKind.Object => Members(value, field.Fields, path + "."),
            FieldKind.Objects => value.EnumerateArray()
                .Select((item, index) => Members(item, field.Fields, $"{path}[{index}]."))
                .FirstOrDefault(problem => problem is not null),
            _ => null,
        };
    }

    private static string? Text(string value, Field field, string path) =>
        field.Required && value.Length == 0 ? $"{path} must not be empty."
        : value.Length > field.MaxLength ? $"{path} must have at most {field.MaxLength} characters."
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
