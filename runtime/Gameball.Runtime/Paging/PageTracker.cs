using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Runtime;

/// <summary>A page's information about the next page.</summary>
/// <param name="Next">The next page's start: its cursor, offset, number or link; null or empty if the page has none.</param>
/// <param name="More">Whether a next page exists; null when the page does not state it.</param>
/// <param name="NeedsNext">Whether a page without a start of the next one is an error unless it states that it is the last.</param>
/// <param name="Items">The number of items of this page.</param>
/// <param name="NeedsNumber">Whether the start must be a number.</param>
/// <param name="Content">A text that only equal pages share; null when pages are not compared.</param>
internal readonly record struct PageStep(
    string? Next, bool? More, bool NeedsNext, int Items, bool NeedsNumber = false, string? Content = null);

/// <summary>
/// The starts of all previous pages, about a hundred bytes each. All are kept, because a comparison with only the last one would not
/// detect a longer cycle and would count its items repeatedly.
/// </summary>
internal sealed class PageTracker
{
    private const int MaxShown = 100;
    private const int MaxKept = 100;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly PageKind _kind;
    private readonly GameballConnection _connection;
    private OperationInfo? _operation;
    private string? _content;
    private int _pages;
    private int _empty;
    private long _items;

    public PageTracker(PageKind kind, string? start, GameballConnection connection)
    {
        _kind = kind;
        _connection = connection;
        if (start is not null)
        {
            _seen.Add(Short(start));
        }
    }

    /// <summary>Returns the name of a page's start in messages.</summary>
    public static string Noun(PageKind kind) => kind switch
    {
        PageKind.Offset => "offset",
        PageKind.Number => "number",
        PageKind.Link => "link",
        _ => "cursor",
    };

    /// <summary>Counts a page that has arrived.</summary>
    public void Begin(OperationInfo operation)
    {
        _operation = operation;
        _pages++;
    }

    /// <summary>Returns the next page's start; null after the last page.</summary>
    /// <exception cref="GameballInvalidResponseException">The start is missing, invalid or the same as an earlier one.</exception>
    public string? Follow(PageStep step)
    {
        CheckContent(step.Content);
        if (step.More == false)
        {
            return null;
        }

        if (string.IsNullOrEmpty(step.Next))
        {
            return step.More != true && !step.NeedsNext ? null
                : throw Incomplete($"more pages exist, but the page has no {Noun(_kind)} of the next one");
        }

        if (step.NeedsNumber && !double.TryParse(step.Next, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw Incomplete($"the next page's cursor is \"{Shown(step.Next!)}\", but the operation accepts only numbers");
        }

        _empty = step.Items == 0 ? _empty + 1 : 0;
        CheckEnd();
        if (!_seen.Add(Short(step.Next!)))
        {
            throw Incomplete(
                $"the next page's {Noun(_kind)} is \"{Shown(step.Next!)}\", which an earlier page had: the {Noun(_kind)} does not advance");
        }

        _items += step.Items;
        return step.Next;
    }

    /// <summary>Reads a page's statement whether more pages exist, which is text in a header.</summary>
    /// <exception cref="GameballInvalidResponseException">The text is neither true nor false.</exception>
    public bool? Flag(string? text) => string.IsNullOrEmpty(text) ? null
        : bool.TryParse(text, out var flag) ? flag
        : throw Incomplete($"\"{Shown(text!)}\" does not state whether more pages exist");

    /// <summary>Reads a page's number of all items or pages, which is text in a header.</summary>
    /// <exception cref="GameballInvalidResponseException">The text is not a whole number.</exception>
    public long? Count(string? text) => string.IsNullOrEmpty(text) ? null
        : PageStart.Position(text) ?? throw Incomplete($"\"{Shown(text!)}\" is not the number of all items or pages");

    /// <summary>Creates the exception for a list that cannot be read to its end.</summary>
    public GameballInvalidResponseException Incomplete(string reason) => new(
        $"{_operation!.Id} cannot be read to its end at page {_pages}: {reason}. The {_items} items of the previous pages are complete; "
        + "later items are missing.")
    {
        OperationId = _operation.Id,
        IsSafeToRetry = RetryPolicy.MayRetry(_operation, whereUndocumented: false),
    };

    /// <summary>
    /// Detects a server that ignores the offset or number, or returns its last page again for each one after it: its items would count
    /// repeatedly.
    /// </summary>
    private void CheckContent(string? content)
    {
        if (content is not null && content == _content)
        {
            throw Incomplete($"it is equal to the page before it, so the server does not apply the {Noun(_kind)} of a page");
        }

        _content = content;
    }

    /// <summary>Limits the number of pages, because a server whose cursor always advances may never end.</summary>
    private void CheckEnd()
    {
        var most = _connection.Responses;
        if (_pages >= most.MaxPages)
        {
            throw Incomplete($"more pages exist, but the maximum number of pages is reached ({Name(nameof(most.MaxPages))})");
        }

        if (_empty >= most.MaxEmptyPages)
        {
            throw Incomplete($"more pages exist, but {_empty} consecutive pages were empty ({Name(nameof(most.MaxEmptyPages))})");
        }
    }

    private static string Name(string option) => $"{nameof(GameballOptions)}.{nameof(GameballOptions.Responses)}.{option}";

    /// <summary>Returns the beginning of a server's text without keys, which a server may repeat in a link.</summary>
    private string Shown(string text)
    {
        var scrubbed = _connection.Scrubber.Scrub(text);
        return scrubbed.Length > MaxShown ? scrubbed.Substring(0, MaxShown) + "…" : scrubbed;
    }

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
}
