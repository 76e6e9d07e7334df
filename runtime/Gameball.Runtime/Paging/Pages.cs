using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>Returns paged lists as one sequence.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pages
{
    /// <summary>Returns the items of all pages. A page is requested after the items before it are consumed.</summary>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="info">The document's description of the pages.</param>
    /// <param name="start">The first page's cursor; null for the server's first page.</param>
    /// <param name="request">Creates the request for a page from its cursor.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <param name="lookup">The operation that returns the cursor; null where a page or its last item has it.</param>
    /// <exception cref="GameballException">
    /// A call failed, or a page's cursor is missing or repeated. The items before it are complete.
    /// </exception>
    public static IAsyncEnumerable<TItem> AllAsync<TPage, TItem>(
        GameballConnection connection,
        PageInfo<TPage, TItem> info,
        string? start,
        Func<string?, ApiRequest> request,
        CancellationToken cancellationToken,
        PageLookup? lookup = null)
    {
        // A missing argument or an unusable option throws here and not at the enumeration. Each enumeration creates its own requests.
        var first = request(start);
        first.ApplyOptions(connection.Scrubber);
        first.Body?.Dispose();
        return WalkAsync(connection, info, start, request, lookup, cancellationToken);
    }

    private static async IAsyncEnumerable<TItem> WalkAsync<TPage, TItem>(
        GameballConnection connection,
        PageInfo<TPage, TItem> info,
        string? start,
        Func<string?, ApiRequest> request,
        PageLookup? lookup,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PageTracker tracker = new(start, connection.Responses);
        var next = start;
        do
        {
            var pageRequest = request(next);
            pageRequest.NeedsValue = true;
            var page = await connection.SendAsync(pageRequest, info.Page, cancellationToken).ConfigureAwait(false);

            // A success without a body is not a page.
            if (page is null)
            {
                yield break;
            }

            var items = info.Items(page) ?? [];

            // Checked before any item is returned, so that a repeated page is not counted twice.
            next = tracker.Follow(pageRequest.Operation, Step(info, page, items));
            foreach (var item in items)
            {
                yield return item;
            }

            if (next is not null && lookup is not null)
            {
                next = await lookup.FindAsync(connection, next, pageRequest.Options, cancellationToken).ConfigureAwait(false);
            }
        }
        while (next is not null);
    }

    private static PageStep Step<TPage, TItem>(PageInfo<TPage, TItem> info, TPage page, IReadOnlyList<TItem> items) => new(
        info.Next is { } next ? next(page) : items.Count > 0 ? info.After?.Invoke(items[items.Count - 1]) : null,
        info.More?.Invoke(page),
        NeedsNext: info.Next is null && items.Count > 0,
        items.Count,
        info.NeedsNumber);
}
