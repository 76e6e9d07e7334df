using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Gameball.Runtime;

/// <summary>The way from one page of a list to the next. Each enumeration begins at the start.</summary>
/// <param name="connection">The connection to the server.</param>
/// <param name="info">The document's description of the pages.</param>
/// <param name="start">The checked start; <see langword="null"/> for the list's first page.</param>
/// <param name="request">Creates the request for a page from its start.</param>
/// <param name="lookup">The operation that returns the cursor; null where a page or its last item has it.</param>
internal sealed class PageWalk<TPage, TItem>(
    GameballConnection connection, PageInfo<TPage, TItem> info, string? start, Func<string?, ApiRequest> request, PageLookup? lookup)
{
    public async IAsyncEnumerable<TItem> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var counter = info.IsCounted ? new PageCounter(info.Kind, info.First, info.Size, start) : null;
        var next = counter?.Start ?? start;
        PageTracker tracker = new(info.Kind, next, connection);
        do
        {
            var pageRequest = Request(next);
            var response = await connection.SendForPageAsync(pageRequest, info.Page, info.IsCounted, cancellationToken)
                .ConfigureAwait(false);

            // A success without a body is not a page.
            if (response.Page is null)
            {
                yield break;
            }

            var items = info.Items(response.Page) ?? [];
            tracker.Begin(pageRequest.Operation);

            // Checked before any item is returned, so that a repeated page is not counted twice.
            next = tracker.Follow(Step(pageRequest, response, items, counter, tracker));
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

    private ApiRequest Request(string? next)
    {
        var isLink = info.Kind == PageKind.Link;
        var made = request(isLink ? null : next);
        made.NeedsValue = true;
        if (isLink && next is not null)
        {
            made.FollowLink(new Uri(next));
        }

        return made;
    }

    private PageStep Step(
        ApiRequest sent, PageResponse<TPage> response, IReadOnlyList<TItem> items, PageCounter? counter, PageTracker tracker)
    {
        string? Read(PageValue<TPage>? value) => value?.Read(response.Page, response.Headers);

        var more = tracker.Flag(Read(info.More));
        if (counter is not null)
        {
            return counter.Step(items.Count, more, tracker.Count(Read(info.Total)), tracker.Count(Read(info.Pages)), response.Content);
        }

        var next = info.Next is not null ? Read(info.Next)
            : items.Count > 0 ? info.After?.Invoke(items[items.Count - 1])
            : null;
        if (info.Kind == PageKind.Link && more != false && !string.IsNullOrEmpty(next))
        {
            next = PageLink.Resolve(connection.AddressOf(sent), next!, tracker.Incomplete).AbsoluteUri;
        }

        return new(next, more, NeedsNext: info.Next is null && items.Count > 0, items.Count, info.NeedsNumber);
    }
}
