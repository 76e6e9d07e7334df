using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>Pages by the id of the last item.</summary>
internal static class Paging
{
    private const int UsualLimit = 50;

    /// <summary>Takes the page after the request's <c>startAfter</c>.</summary>
    /// <param name="items">The items in the order of their ids.</param>
    public static (IReadOnlyList<T> Page, bool HasMore) Take<T>(IEnumerable<T> items, Func<T, long> id, Call call)
    {
        var after = call.Number("startAfter") ?? 0;
        var limit = (int)(call.Number("limit") ?? UsualLimit);
        T[] page = [.. items.Where(item => id(item) > after).Take(limit + 1)];
        return (page.Length > limit ? page[..limit] : page, page.Length > limit);
    }
}
