using System.Globalization;

namespace Gameball.Runtime;

/// <summary>The place in a list whose pages are requested by an offset or a number.</summary>
internal sealed class PageCounter
{
    private readonly bool _isOffset;
    private readonly long _first;
    private readonly long? _size;
    private long _at;

    // The number of items before the current page; unknown if the enumeration starts in the middle of numbered pages.
    private long? _before;
    private bool _wasFull;

    /// <param name="kind">Offset or number.</param>
    /// <param name="first">The offset or number of the list's first page.</param>
    /// <param name="size">The number of items per page that the caller asks for.</param>
    /// <param name="start">The checked start; <see langword="null"/> for the list's first page.</param>
    public PageCounter(PageKind kind, long first, string? size, string? start)
    {
        _isOffset = kind == PageKind.Offset;
        _first = first;
        _size = PageStart.Position(size);
        _at = PageStart.Position(start) ?? first;
        _before = _isOffset || _at == first ? _at - first : null;
    }

    /// <summary>The offset or number of the current page. It is always sent, so that the server's default never decides it.</summary>
    public string Start => _at.ToString(CultureInfo.InvariantCulture);

    /// <summary>Goes to the next page.</summary>
    /// <param name="items">The number of items of the current page.</param>
    /// <param name="more">Whether the page states that more pages exist.</param>
    /// <param name="total">The number of items of the list, as the page states it.</param>
    /// <param name="pages">The number of pages of the list, as the page states it.</param>
    /// <param name="content">A text that only equal pages share.</param>
    /// <remarks>
    /// A server may limit a page to fewer items than the caller asks for. So a page that is not full is the last one only if an earlier
    /// page was full.
    /// </remarks>
    public PageStep Step(int items, bool? more, long? total, long? pages, string? content)
    {
        _before += items;
        more ??= pages is { } last ? _at - _first + 1 < last : total is { } all && _before is { } read ? read < all : (bool?)null;
        var isLast = items == 0 || (_isOffset && _wasFull && items < _size);
        _wasFull |= items >= _size;
        _at += _isOffset ? items : 1;
        return new(more ?? !isLast ? Start : null, more, NeedsNext: false, items, Content: items == 0 ? null : content);
    }
}
