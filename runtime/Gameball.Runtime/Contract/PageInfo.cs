using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>A document's description of an operation's pages.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
/// <typeparam name="TItem">The type of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageInfo<TPage, TItem>
{
    /// <summary>Creates the description of pages.</summary>
    /// <param name="page">The JSON code of a page.</param>
    /// <param name="items">Returns a page's items; null for none.</param>
    public PageInfo(GeneratedJson<TPage> page, Func<TPage, IReadOnlyList<TItem>?> items)
    {
        Page = page ?? throw new ArgumentNullException(nameof(page));
        Items = items ?? throw new ArgumentNullException(nameof(items));
    }

    /// <summary>The JSON code of a page.</summary>
    public GeneratedJson<TPage> Page { get; }

    /// <summary>Returns a page's items; null for none.</summary>
    public Func<TPage, IReadOnlyList<TItem>?> Items { get; }

    /// <summary>What requests the next page.</summary>
    public PageKind Kind { get; init; }

    /// <summary>The next page's cursor or link. A cursor is either this or <see cref="After"/>.</summary>
    public PageValue<TPage>? Next { get; init; }

    /// <summary>Returns the next page's cursor from the last item of a page.</summary>
    public Func<TItem, string?>? After { get; init; }

    /// <summary>Whether a page states that a next page exists: <c>true</c>, <c>false</c>, or nothing when it does not state it.</summary>
    public PageValue<TPage>? More { get; init; }

    /// <summary>The number of items of the whole list.</summary>
    public PageValue<TPage>? Total { get; init; }

    /// <summary>The number of pages of the whole list.</summary>
    public PageValue<TPage>? Pages { get; init; }

    /// <summary>The offset or the number of the list's first page.</summary>
    public long First { get; init; }

    /// <summary>The number of items per page that the caller asks for; null when the server decides it.</summary>
    public string? Size { get; init; }

    /// <summary>Whether the cursor is a number that a page or an item contains as a string.</summary>
    public bool NeedsNumber { get; init; }

    /// <summary>Whether the client counts the pages or items itself, so that only their content shows that a page is repeated.</summary>
    internal bool IsCounted => Kind is PageKind.Offset or PageKind.Number;
}
