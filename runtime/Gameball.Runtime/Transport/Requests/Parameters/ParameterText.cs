using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The text of a value in a path, a query, a header or a cookie, the same in every culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterText
{
    /// <summary>The text itself.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Format(string? value) => value;

    /// <summary>Bytes in base 64.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Format(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>The word <c>true</c> or <c>false</c>.</summary>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>The word <c>true</c> or <c>false</c>; null for null.</summary>
    public static string? Format(bool? value) => value is { } present ? Format(present) : null;

    /// <summary>A number.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; null for null.</summary>
    public static string? Format(int? value) => value is { } present ? Format(present) : null;

    /// <summary>A number.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; null for null.</summary>
    public static string? Format(long? value) => value is { } present ? Format(present) : null;

    /// <summary>A number.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; null for null.</summary>
    public static string? Format(decimal? value) => value is { } present ? Format(present) : null;

    /// <summary>A number.</summary>
    public static string Format(float value) => NumberText.Format(value);

    /// <summary>A number; null for null.</summary>
    public static string? Format(float? value) => value is { } present ? Format(present) : null;

    /// <summary>A number.</summary>
    public static string Format(double value) => NumberText.Format(value);

    /// <summary>A number; null for null.</summary>
    public static string? Format(double? value) => value is { } present ? Format(present) : null;

    /// <summary>A point in time (ISO 8601).</summary>
    public static string Format(DateTimeOffset value) => DateText.Format(value);

    /// <summary>A point in time (ISO 8601); null for null.</summary>
    public static string? Format(DateTimeOffset? value) => value is { } present ? Format(present) : null;

    /// <summary>A calendar date (yyyy-MM-dd).</summary>
    public static string Format(DateTime value) => DateText.DateOf(value);

    /// <summary>A calendar date (yyyy-MM-dd); null for null.</summary>
    public static string? Format(DateTime? value) => value is { } present ? Format(present) : null;

#if NET8_0_OR_GREATER
    /// <summary>A calendar date (yyyy-MM-dd).</summary>
    public static string Format(DateOnly value) => DateText.Format(value);

    /// <summary>A calendar date (yyyy-MM-dd); null for null.</summary>
    public static string? Format(DateOnly? value) => value is { } present ? Format(present) : null;
#endif

    /// <summary>An identifier with hyphens.</summary>
    public static string Format(Guid value) => value.ToString("D");

    /// <summary>An identifier with hyphens; null for null.</summary>
    public static string? Format(Guid? value) => value is { } present ? Format(present) : null;

    /// <summary>The text, or the JSON of anything else.</summary>
    public static string Format(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>The text, or the JSON of anything else; null for null.</summary>
    public static string? Format(JsonElement? value) => value is { } present ? Format(present) : null;

    /// <summary>The text, number or boolean.</summary>
    public static string Format(JsonScalar value) => value.ToString();

    /// <summary>The text, number or boolean; null for null.</summary>
    public static string? Format(JsonScalar? value) => value is { } present ? Format(present) : null;
}
