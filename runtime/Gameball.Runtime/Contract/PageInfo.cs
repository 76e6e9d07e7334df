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

    /// <summary>Returns the next page's cursor from a page. Either this or <see cref="After"/> is set.</summary>
    public Func<TPage, string?>? Next { get; init; }

    /// <summary>Returns the next page's cursor from the last item of a page.</summary>
    public Func<TItem, string?>? After { get; init; }

    /// <summary>Returns whether a page states that a next page exists; null when it does not state it.</summary>
    public Func<TPage, bool?>? More { get; init; }

    /// <summary>Whether the cursor is a number that a page or an item contains as a string.</summary>
    public bool NeedsNumber { get; init; }
}
