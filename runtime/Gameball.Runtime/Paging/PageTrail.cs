using System;
using System.Collections.Generic;
using System.Globalization;

namespace Gameball.Runtime;

/// <summary>What a page says of the one after it.</summary>
/// <param name="Next">Where that begins; null or empty for nowhere.</param>
/// <param name="More">Whether there is one; null where the page does not say.</param>
/// <param name="NeedsNext">Whether a page like this one cannot be the last without saying so.</param>
/// <param name="Items">How many items this one has.</param>
/// <param name="NeedsNumber">Whether pages begin at numbers.</param>
internal readonly record struct PageStep(string? Next, bool? More, bool NeedsNext, int Items, bool NeedsNumber = false);

/// <summary>
/// The places where pages began. All are kept, at some hundred bytes a page: whoever remembers only the last follows a longer circle for
/// ever, and counts its items again and again.
/// </summary>
internal sealed class PageTrail
{
    private const int MostShown = 100;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _pages;
    private long _items;

    public PageTrail(string? start)
    {
        if (start is not null)
        {
            _seen.Add(start);
        }
    }

    /// <summary>Where the next page begins; null after the last.</summary>
    /// <exception cref="GameballUnreadableException">Nobody knows where, or a page began there before.</exception>
    public string? Follow(OperationInfo operation, PageStep step)
    {
        _pages++;
        if (step.More == false)
        {
            return null;
        }

        if (string.IsNullOrEmpty(step.Next))
        {
            return step.More != true && !step.NeedsNext ? null : throw Lost(operation, "there is more and not where it begins");
        }

        string place = step.Next!.Length > MostShown ? step.Next.Substring(0, MostShown) + "…" : step.Next;
        if (step.NeedsNumber && !double.TryParse(step.Next, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw Lost(operation, $"the next one begins at \"{place}\", and the operation can be asked with a number only");
        }

        if (!_seen.Add(step.Next))
        {
            throw Lost(operation, $"the next one begins at \"{place}\", where an earlier one began: the cursor does not move");
        }

        _items += step.Items;
        return step.Next;
    }

    private GameballUnreadableException Lost(OperationInfo operation, string saying) => new(
        $"{operation.Id} cannot be read to its end: page {_pages} says that {saying}. The {_items} items of the pages before it are whole; "
        + "what follows is missing.")
    {
        OperationId = operation.Id,
        IsSafeToRepeat = RetryRule.MayRepeat(operation, whereUndocumented: false),
    };
}
