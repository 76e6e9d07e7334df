using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>Returns paged lists as one sequence.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pages
{
    /// <summary>Returns the items of all pages. A page is requested after the items before it are consumed.</summary>
    /// <param name="connection">The connection to the server.</param>
    /// <param name="info">The document's description of the pages.</param>
    /// <param name="start">The first page's cursor, offset, number or link; null for the list's first page.</param>
    /// <param name="request">Creates the request for a page from its start; a link replaces the path and query of the request.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <param name="lookup">The operation that returns the cursor; null where a page or its last item has it.</param>
    /// <exception cref="ArgumentException">The start is not a number or leads to another server; nothing was sent.</exception>
    /// <exception cref="GameballException">
    /// A call failed, or a page's start is missing, repeated or leads to another server. The items before it are complete.
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
        var first = request(info.Kind == PageKind.Link ? null : start);
        first.ApplyOptions(connection.Scrubber);
        first.Body?.Dispose();
        return new PageWalk<TPage, TItem>(connection, info, PageStart.Check(connection, info, first, start), request, lookup)
            .ItemsAsync(cancellationToken);
    }
}
