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
    public static string? Of(string? value) => value;

    /// <summary>Bytes in base 64.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>The word <c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>The word <c>true</c> or <c>false</c>; null for null.</summary>
    public static string? Of(bool? value) => value is { } present ? Of(present) : null;

    /// <summary>A number.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; null for null.</summary>
    public static string? Of(int? value) => value is { } present ? Of(present) : null;

    /// <summary>A number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; null for null.</summary>
    public static string? Of(long? value) => value is { } present ? Of(present) : null;

    /// <summary>A number.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number; null for null.</summary>
    public static string? Of(decimal? value) => value is { } present ? Of(present) : null;

    /// <summary>A number.</summary>
    public static string Of(float value) => NumberText.Of(value);

    /// <summary>A number; null for null.</summary>
    public static string? Of(float? value) => value is { } present ? Of(present) : null;

    /// <summary>A number.</summary>
    public static string Of(double value) => NumberText.Of(value);

    /// <summary>A number; null for null.</summary>
    public static string? Of(double? value) => value is { } present ? Of(present) : null;

    /// <summary>A point in time (ISO 8601).</summary>
    public static string Of(DateTimeOffset value) => DateText.Of(value);

    /// <summary>A point in time (ISO 8601); null for null.</summary>
    public static string? Of(DateTimeOffset? value) => value is { } present ? Of(present) : null;

    /// <summary>A calendar date (yyyy-MM-dd).</summary>
    public static string Of(DateTime value) => DateText.DateOf(value);

    /// <summary>A calendar date (yyyy-MM-dd); null for null.</summary>
    public static string? Of(DateTime? value) => value is { } present ? Of(present) : null;

#if NET8_0_OR_GREATER
    /// <summary>A calendar date (yyyy-MM-dd).</summary>
    public static string Of(DateOnly value) => DateText.Of(value);

    /// <summary>A calendar date (yyyy-MM-dd); null for null.</summary>
    public static string? Of(DateOnly? value) => value is { } present ? Of(present) : null;
#endif

    /// <summary>An identifier with hyphens.</summary>
    public static string Of(Guid value) => value.ToString("D");

    /// <summary>An identifier with hyphens; null for null.</summary>
    public static string? Of(Guid? value) => value is { } present ? Of(present) : null;

    /// <summary>The text, or the JSON of anything else.</summary>
    public static string Of(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>The text, or the JSON of anything else; null for null.</summary>
    public static string? Of(JsonElement? value) => value is { } present ? Of(present) : null;

    /// <summary>The text, number or boolean.</summary>
    public static string Of(JsonScalar value) => value.ToString();

    /// <summary>The text, number or boolean; null for null.</summary>
    public static string? Of(JsonScalar? value) => value is { } present ? Of(present) : null;
}
