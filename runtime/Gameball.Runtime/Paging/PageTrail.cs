using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
    private const int MostKept = 100;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly GameballResponseOptions _most;
    private int _pages;
    private int _empty;
    private long _items;

    public PageTrail(string? start, GameballResponseOptions most)
    {
        _most = most;
        if (start is not null)
        {
            _seen.Add(Short(start));
        }
    }

    /// <summary>Where the next page begins; null after the last.</summary>
    /// <exception cref="GameballInvalidResponseException">Nobody knows where, or a page began there before.</exception>
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

        _empty = step.Items == 0 ? _empty + 1 : 0;
        CheckEnd(operation);
        if (!_seen.Add(Short(step.Next)))
        {
            throw Lost(operation, $"the next one begins at \"{place}\", where an earlier one began: the cursor does not move");
        }

        _items += step.Items;
        return step.Next;
    }

    /// <summary>A server whose cursor always moves can go on for ever.</summary>
    private void CheckEnd(OperationInfo operation)
    {
        if (_pages >= _most.MaxPages)
        {
            throw Lost(operation, $"there is more, and it is the last to be asked for ({Name(nameof(_most.MaxPages))})");
        }

        if (_empty >= _most.MaxEmptyPages)
        {
            throw Lost(operation, $"there is more, and {_empty} pages in a row had no item ({Name(nameof(_most.MaxEmptyPages))})");
        }
    }

    private static string Name(string option) => $"{nameof(GameballOptions)}.{nameof(GameballOptions.Responses)}.{option}";

    /// <summary>A long cursor by its hash: a server decides how long its cursors are, and all are kept.</summary>
    private static string Short(string cursor)
    {
        if (cursor.Length <= MostKept)
        {
            return cursor;
        }

        using SHA256 hash = SHA256.Create();
        return "#" + Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(cursor)));
    }

    private GameballInvalidResponseException Lost(OperationInfo operation, string saying) => new(
        $"{operation.Id} cannot be read to its end: page {_pages} says that {saying}. The {_items} items of the pages before it are whole; "
        + "what follows is missing.")
    {
        OperationId = operation.Id,
        IsSafeToRetry = RetryPolicy.MayRetry(operation, whereUndocumented: false),
    };
}
