using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>What a document says of an operation's pages.</summary>
/// <typeparam name="TPage">An answer.</typeparam>
/// <typeparam name="TItem">One of its items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageInfo<TPage, TItem>
{
    /// <summary>Describes pages.</summary>
    /// <param name="page">JSON code of an answer.</param>
    /// <param name="items">Its items; null for none.</param>
    public PageInfo(GeneratedJson<TPage> page, Func<TPage, IReadOnlyList<TItem>?> items)
    {
        Page = page ?? throw new ArgumentNullException(nameof(page));
        Items = items ?? throw new ArgumentNullException(nameof(items));
    }

    /// <summary>JSON code of an answer.</summary>
    public GeneratedJson<TPage> Page { get; }

    /// <summary>An answer's items; null for none.</summary>
    public Func<TPage, IReadOnlyList<TItem>?> Items { get; }

    /// <summary>Where an answer says that the next page begins; this or <see cref="After"/>.</summary>
    public Func<TPage, string?>? Next { get; init; }

    /// <summary>What the next page begins after, of the last item.</summary>
    public Func<TItem, string?>? After { get; init; }

    /// <summary>Whether an answer says that there is a next page; null where it does not say.</summary>
    public Func<TPage, bool?>? More { get; init; }

    /// <summary>Whether a page begins at a number, and an answer or an item gives it as text.</summary>
    public bool NeedsNumber { get; init; }
}
