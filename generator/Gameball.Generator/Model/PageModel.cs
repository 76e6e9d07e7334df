namespace Gameball.Generator.Model;

/// <summary><c>x-gameball-page</c> on an operation: the description of how one page leads to the next.</summary>
/// <param name="Method">The method that enumerates all pages: <c>ListAllAsync</c>.</param>
/// <param name="Kind">What requests the next page.</param>
/// <param name="Start">
/// The C# parameter for the start of a page. Of pages by link, a parameter that only this method has, because no parameter of the operation
/// takes a link.
/// </param>
/// <param name="Size">The C# parameter for the number of items on a page; <see langword="null"/> if the server decides it.</param>
/// <param name="SizeName">
/// Its name in that method, which must not suggest a limit of the whole list: <c>pageSize</c>, unless another parameter has that name.
/// </param>
/// <param name="Items">The response's property that holds the items; the response itself if that is the list.</param>
/// <param name="Item">Type of an item.</param>
/// <param name="Next">The cursor or link of the next page; of a cursor either this or <paramref name="After"/>.</param>
/// <param name="After">The property of an item after which the next page begins.</param>
/// <param name="More">The value that tells whether another page follows.</param>
/// <param name="Total">The number of all items.</param>
/// <param name="Pages">The number of all pages.</param>
/// <param name="First">The offset or number of the first page.</param>
/// <param name="NeedsNumber">Whether the start of the next page is a string that must be a number.</param>
/// <param name="Lookup">The operation that returns the start of the next page, by the value of <paramref name="After"/>.</param>
internal sealed record PageModel(
    string Method,
    PageKind Kind,
    string Start,
    string? Size,
    string SizeName,
    RowMember Items,
    TypeRef Item,
    PageValue? Next = null,
    RowMember? After = null,
    PageValue? More = null,
    PageValue? Total = null,
    PageValue? Pages = null,
    int First = 0,
    bool NeedsNumber = false,
    PageLookupModel? Lookup = null);

/// <summary>An operation that returns the start of the next page where neither a page nor its items have it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Parameter">The wire name of its path parameter.</param>
/// <param name="Response">The type of its response.</param>
/// <param name="Cursor">The response's property with the start of the next page.</param>
internal sealed record PageLookupModel(OperationReference Operation, string Parameter, TypeRef Response, RowMember Cursor);

/// <summary>A value that describes a page: a property of the response or one of its headers.</summary>
internal sealed record PageValue(RowMember? Member, string? Header)
{
    /// <summary>The name as the extension states it.</summary>
    public string Name => Member?.Path ?? $"header {Header}";
}

/// <summary>What requests the next page. The names are the same as in the runtime.</summary>
internal enum PageKind
{
    Cursor,
    Offset,
    Number,
    Link,
}
