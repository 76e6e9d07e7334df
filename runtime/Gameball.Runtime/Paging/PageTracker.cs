using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Runtime;

/// <summary>A page's information about the next page.</summary>
/// <param name="Next">The next page's cursor; null or empty if the page has none.</param>
/// <param name="More">Whether a next page exists; null when the page does not state it.</param>
/// <param name="NeedsNext">Whether a page without a cursor is an error unless it states that it is the last.</param>
/// <param name="Items">The number of items of this page.</param>
/// <param name="NeedsNumber">Whether cursors must be numbers.</param>
internal readonly record struct PageStep(string? Next, bool? More, bool NeedsNext, int Items, bool NeedsNumber = false);

/// <summary>
/// The cursors of all previous pages, about a hundred bytes each. All are kept, because a comparison with only the last cursor would not
/// detect a longer cycle and would count its items repeatedly.
/// </summary>
internal sealed class PageTracker
{
    private const int MaxShown = 100;
    private const int MaxKept = 100;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly GameballResponseOptions _most;
    private int _pages;
    private int _empty;
    private long _items;

    public PageTracker(string? start, GameballResponseOptions most)
    {
        _most = most;
        if (start is not null)
        {
            _seen.Add(Short(start));
        }
    }

    /// <summary>Returns the next page's cursor; null after the last page.</summary>
    /// <exception cref="GameballInvalidResponseException">The cursor is missing, invalid or the same as an earlier one.</exception>
    public string? Follow(OperationInfo operation, PageStep step)
    {
        _pages++;
        if (step.More == false)
        {
            return null;
        }

        if (string.IsNullOrEmpty(step.Next))
        {
            return step.More != true && !step.NeedsNext ? null : throw Lost(operation, "more pages exist, but the page has no cursor");
        }

        var shown = step.Next!.Length > MaxShown ? step.Next.Substring(0, MaxShown) + "…" : step.Next;
        if (step.NeedsNumber && !double.TryParse(step.Next, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw Lost(operation, $"the next page's cursor is \"{shown}\", but the operation accepts only numbers");
        }

        _empty = step.Items == 0 ? _empty + 1 : 0;
        CheckEnd(operation);
        if (!_seen.Add(Short(step.Next)))
        {
            throw Lost(operation, $"the next page's cursor is \"{shown}\", which an earlier page had: the cursor does not advance");
        }

        _items += step.Items;
        return step.Next;
    }

    /// <summary>Limits the number of pages, because a server whose cursor always advances may never end.</summary>
    private void CheckEnd(OperationInfo operation)
    {
        if (_pages >= _most.MaxPages)
        {
            throw Lost(operation, $"more pages exist, but the maximum number of pages is reached ({Name(nameof(_most.MaxPages))})");
        }

        if (_empty >= _most.MaxEmptyPages)
        {
            throw Lost(operation, $"more pages exist, but {_empty} consecutive pages were empty ({Name(nameof(_most.MaxEmptyPages))})");
        }
    }

    private static string Name(string option) => $"{nameof(GameballOptions)}.{nameof(GameballOptions.Responses)}.{option}";

    /// <summary>Replaces a long cursor by its hash, because all cursors are kept and the server decides their length.</summary>
    private static string Short(string cursor)
    {
        if (cursor.Length <= MaxKept)
        {
            return cursor;
        }

        using var hash = SHA256.Create();
        return "#" + Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(cursor)));
    }

    private GameballInvalidResponseException Lost(OperationInfo operation, string reason) => new(
        $"{operation.Id} cannot be read to its end at page {_pages}: {reason}. The {_items} items of the previous pages are complete; "
        + "later items are missing.")
    {
        OperationId = operation.Id,
        IsSafeToRetry = RetryPolicy.MayRetry(operation, whereUndocumented: false),
    };
}
