using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>Lists that come page by page, as one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pages
{
    /// <summary>Brings each item of all pages. A page is asked for when the items before it are through.</summary>
    /// <param name="connection">The way to the server.</param>
    /// <param name="info">What the document says of the pages.</param>
    /// <param name="start">Where the first page begins; null for where the server begins.</param>
    /// <param name="request">The request for the page that begins there.</param>
    /// <param name="cancellationToken">Ends the list early.</param>
    /// <exception cref="GameballException">
    /// A call failed, or the pages lead nowhere or in a circle; what came before it is whole.
    /// </exception>
    public static IAsyncEnumerable<TItem> AllAsync<TPage, TItem>(
        GameballConnection connection,
        PageInfo<TPage, TItem> info,
        string? start,
        Func<string?, ApiRequest> request,
        CancellationToken cancellationToken)
    {
        // An argument that is missing is told here and not where the list is read. Each reading of it makes requests of its own.
        request(start).Body?.Dispose();
        return WalkAsync(connection, info, start, request, cancellationToken);
    }

    private static async IAsyncEnumerable<TItem> WalkAsync<TPage, TItem>(
        GameballConnection connection,
        PageInfo<TPage, TItem> info,
        string? start,
        Func<string?, ApiRequest> request,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PageTrail trail = new(start, connection.Responses);
        string? next = start;
        do
        {
            ApiRequest asked = request(next);
            asked.NeedsValue = true;
            TPage page = await connection.SendAsync(asked, info.Page, cancellationToken).ConfigureAwait(false);

            // A success without a body is no page.
            if (page is null)
            {
                yield break;
            }

            IReadOnlyList<TItem> items = info.Items(page) ?? [];

            // Before anybody sees an item: a page that came before must not be counted twice.
            next = trail.Follow(asked.Operation, Step(info, page, items));
            foreach (TItem item in items)
            {
                yield return item;
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
