using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>A document's limits for a value of a row. A row outside the limits is not sent.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowBound<TRow>
{
    private readonly Func<TRow, string?> _check;

    private RowBound(Func<TRow, string?> check) => _check = check;

    /// <summary>Creates the limits of a number.</summary>
    /// <param name="name">The value's name in JSON.</param>
    /// <param name="value">Returns the value; <see langword="null"/> when the row has none.</param>
    /// <param name="least">The minimum; <see langword="null"/> for none.</param>
    /// <param name="most">The maximum; <see langword="null"/> for none.</param>
    /// <param name="isAbove">Whether the minimum is exclusive.</param>
    /// <param name="isBelow">Whether the maximum is exclusive.</param>
    public static RowBound<TRow> Number(
        string name, Func<TRow, double?> value, double? least, double? most, bool isAbove = false, bool isBelow = false)
    {
        var allowed = Allowed(least, most, isAbove, isBelow);
        return new(row => value(row) is { } given && (given < least || given > most || (isAbove && given == least) || (isBelow && given == most))
            ? $"{name} is {Text(given)}, and the document allows {allowed}; it was not sent."
            : null);
    }

    /// <summary>Creates the limits of a string's length, counted in Unicode code points as in JSON Schema.</summary>
    /// <param name="name">The value's name in JSON.</param>
    /// <param name="value">Returns the value; <see langword="null"/> when the row has none.</param>
    /// <param name="least">The minimum; <see langword="null"/> for none.</param>
    /// <param name="most">The maximum; <see langword="null"/> for none.</param>
    public static RowBound<TRow> Length(string name, Func<TRow, string?> value, double? least, double? most)
    {
        var allowed = Allowed(least, most, isAbove: false, isBelow: false);
        return new(row => value(row) is { } given && Characters(given) is var length && (length < least || length > most)
            ? $"{name} has {length} characters, and the document allows {allowed}; it was not sent."
            : null);
    }

    /// <summary>Returns the reason why the row cannot be sent; <see langword="null"/> when it can.</summary>
    internal static string? Check(IReadOnlyList<RowBound<TRow>> bounds, TRow row)
    {
        for (var i = 0; i < bounds.Count; i++)
        {
            if (bounds[i]._check(row) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }

    private static string Allowed(double? least, double? most, bool isAbove, bool isBelow) => (least, most) switch
    {
        ({ } from, { } to) => Least(from, isAbove) + " and " + Most(to, isBelow),
        ({ } from, null) => Least(from, isAbove),
        (null, { } to) => Most(to, isBelow),
        _ => "anything",
    };

    private static string Least(double bound, bool isAbove) => (isAbove ? "more than " : "at least ") + Text(bound);

    private static string Most(double bound, bool isBelow) => (isBelow ? "less than " : "at most ") + Text(bound);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
