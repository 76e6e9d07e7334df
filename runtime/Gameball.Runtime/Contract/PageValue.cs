using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>Where a page has one of the values that describe it: in its body or in a header of its response.</summary>
/// <typeparam name="TPage">The type of a page.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageValue<TPage>
{
    private readonly Func<TPage, string?>? _member;
    private readonly string _header = "";

    /// <summary>A value in the body.</summary>
    /// <param name="member">Returns the value in the format of parameters; null without one.</param>
    public PageValue(Func<TPage, string?> member) => _member = member ?? throw new ArgumentNullException(nameof(member));

    /// <summary>A value in a header. Of the header <c>Link</c>, it is the target of the link with <c>rel="next"</c>.</summary>
    /// <param name="header">The name of the header.</param>
    public PageValue(string header) => _header = header ?? throw new ArgumentNullException(nameof(header));

    internal string? Read(TPage page, IReadOnlyDictionary<string, string> headers) =>
        _member is { } member ? member(page)
        : headers.TryGetValue(_header, out var value) ? Parse(value)
        : null;

    /// <summary>Returns the value of a header's text, which a caller may have kept as a whole.</summary>
    internal string? Parse(string text) =>
        string.Equals(_header, LinkHeader.Name, StringComparison.OrdinalIgnoreCase) && text.IndexOf('<') >= 0 ? LinkHeader.FindNext(text)
        : text.Trim();
}
