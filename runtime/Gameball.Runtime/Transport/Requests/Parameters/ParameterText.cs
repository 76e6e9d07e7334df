using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>Formats a value for a path, a query, a header or a cookie, independent of the culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterText
{
    /// <summary>Returns the string itself.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Format(string? value) => value;

    /// <summary>Formats bytes in base 64.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Format(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>Formats a boolean as <c>true</c> or <c>false</c>.</summary>
    public static string Format(bool value) => value ? "true" : "false";

    /// <summary>Formats a boolean as <c>true</c> or <c>false</c>; null for null.</summary>
    public static string? Format(bool? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a number.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a number; null for null.</summary>
    public static string? Format(int? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a number.</summary>
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a number; null for null.</summary>
    public static string? Format(long? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a number.</summary>
    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats a number; null for null.</summary>
    public static string? Format(decimal? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a number.</summary>
    public static string Format(float value) => NumberText.Format(value);

    /// <summary>Formats a number; null for null.</summary>
    public static string? Format(float? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a number.</summary>
    public static string Format(double value) => NumberText.Format(value);

    /// <summary>Formats a number; null for null.</summary>
    public static string? Format(double? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a point in time (ISO 8601).</summary>
    public static string Format(DateTimeOffset value) => DateText.Format(value);

    /// <summary>Formats a point in time (ISO 8601); null for null.</summary>
    public static string? Format(DateTimeOffset? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a calendar date (yyyy-MM-dd).</summary>
    public static string Format(DateTime value) => DateText.DateOf(value);

    /// <summary>Formats a calendar date (yyyy-MM-dd); null for null.</summary>
    public static string? Format(DateTime? value) => value is { } present ? Format(present) : null;

#if NET8_0_OR_GREATER
    /// <summary>Formats a calendar date (yyyy-MM-dd).</summary>
    public static string Format(DateOnly value) => DateText.Format(value);

    /// <summary>Formats a calendar date (yyyy-MM-dd); null for null.</summary>
    public static string? Format(DateOnly? value) => value is { } present ? Format(present) : null;
#endif

    /// <summary>Formats a GUID with hyphens.</summary>
    public static string Format(Guid value) => value.ToString("D");

    /// <summary>Formats a GUID with hyphens; null for null.</summary>
    public static string? Format(Guid? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a JSON string as its text, and any other value as JSON.</summary>
    public static string Format(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>Formats a JSON string as its text, and any other value as JSON; null for null.</summary>
    public static string? Format(JsonElement? value) => value is { } present ? Format(present) : null;

    /// <summary>Formats a string, number or boolean.</summary>
    public static string Format(JsonScalar value) => value.ToString();

    /// <summary>Formats a string, number or boolean; null for null.</summary>
    public static string? Format(JsonScalar? value) => value is { } present ? Format(present) : null;
}
