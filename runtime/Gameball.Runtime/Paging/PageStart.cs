using System;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>Checks the caller's start of a list before the first request.</summary>
internal static class PageStart
{
    /// <returns>The start as the first request needs it; <see langword="null"/> for the list's first page.</returns>
    /// <exception cref="ArgumentException">The start cannot request a page.</exception>
    public static string? Check<TPage, TItem>(
        GameballConnection connection, PageInfo<TPage, TItem> info, ApiRequest first, string? start)
    {
        ArgumentException Unusable(string reason) => new($"{first.Operation.Id} cannot start there: {reason}. Nothing was sent.", nameof(start));

        return info.Kind switch
        {
            _ when start is null => null,
            PageKind.Link => PageLink.Resolve(
                connection.AddressOf(first),
                info.Next!.Parse(start) ?? throw Unusable("the header has no link to a next page, so the list ended before it"),
                Unusable).AbsoluteUri,
            PageKind.Cursor => start,
            _ => (Position(start) is { } position && position >= info.First ? position : throw Unusable(
                $"the {PageTracker.Noun(info.Kind)} must be a whole number of at least {info.First}, not {start}"))
                .ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Returns the whole number of a text, which may have decimal places that are zero; otherwise <see langword="null"/>.</summary>
    public static long? Position(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number) && number is >= 0 and <= long.MaxValue
            ? (long)number
            : null;
}
