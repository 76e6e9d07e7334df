using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>What a document allows a value of a row to be. A row outside of it is not sent.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RowBound<TRow>
{
    private readonly Func<TRow, string?> _check;

    private RowBound(Func<TRow, string?> check) => _check = check;

    /// <summary>Bounds of a number.</summary>
    /// <param name="name">Its name in JSON.</param>
    /// <param name="value">Reads it; <see langword="null"/> where the row has none.</param>
    /// <param name="least">The least; <see langword="null"/> where there is none.</param>
    /// <param name="most">The most; <see langword="null"/> where there is none.</param>
    /// <param name="isAbove">Whether the least itself is too little.</param>
    /// <param name="isBelow">Whether the most itself is too much.</param>
    public static RowBound<TRow> Number(
        string name, Func<TRow, double?> value, double? least, double? most, bool isAbove = false, bool isBelow = false)
    {
        string allowed = Allowed(least, most, isAbove, isBelow);
        return new(row => value(row) is { } given && (given < least || given > most || (isAbove && given == least) || (isBelow && given == most))
            ? $"{name} is {Text(given)}, and the document allows {allowed}; it was not sent."
            : null);
    }

    /// <summary>Bounds of a text's length, counted in characters as JSON Schema does: one outside of the basic plane is one.</summary>
    /// <param name="name">Its name in JSON.</param>
    /// <param name="value">Reads it; <see langword="null"/> where the row has none.</param>
    /// <param name="least">The least; <see langword="null"/> where there is none.</param>
    /// <param name="most">The most; <see langword="null"/> where there is none.</param>
    public static RowBound<TRow> Length(string name, Func<TRow, string?> value, double? least, double? most)
    {
        string allowed = Allowed(least, most, isAbove: false, isBelow: false);
        return new(row => value(row) is { } given && Characters(given) is var length && (length < least || length > most)
            ? $"{name} has {length} characters, and the document allows {allowed}; it was not sent."
            : null);
    }

    /// <summary>Why the row cannot be sent; <see langword="null"/> when it can.</summary>
    internal static string? Check(IReadOnlyList<RowBound<TRow>> bounds, TRow row)
    {
        for (int i = 0; i < bounds.Count; i++)
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
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
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
