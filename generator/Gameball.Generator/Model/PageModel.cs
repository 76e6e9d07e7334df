namespace Gameball.Generator.Model;

/// <summary><c>x-gameball-page</c> on an operation: the description of how one page leads to the next.</summary>
/// <param name="Method">The method that enumerates all pages: <c>ListAllAsync</c>.</param>
/// <param name="Cursor">The C# parameter for the start of a page.</param>
/// <param name="Size">The C# parameter for the number of items on a page; <see langword="null"/> if the server decides it.</param>
/// <param name="SizeName">Its name in that method, which must not suggest a limit of the whole list: <c>pageSize</c>.</param>
/// <param name="Items">The response's property that holds the items; the response itself if that is the list.</param>
/// <param name="Item">Type of an item.</param>
/// <param name="Next">The response's property with the start of the next page; either this or <paramref name="After"/>.</param>
/// <param name="After">The property of an item after which the next page begins.</param>
/// <param name="More">The response's property that tells whether another page follows.</param>
/// <param name="Lookup">The operation that returns the start of the next page, by the value of <paramref name="After"/>.</param>
/// <param name="NeedsNumber">Whether the start of the next page is a string that must be a number.</param>
internal sealed record PageModel(
    string Method,
    string Cursor,
    string? Size,
    string SizeName,
    RowMember Items,
    TypeRef Item,
    RowMember? Next,
    RowMember? After,
    RowMember? More,
    bool NeedsNumber = false,
    PageLookupModel? Lookup = null);

/// <summary>An operation that returns the start of the next page where neither a page nor its items have it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Parameter">The wire name of its path parameter.</param>
/// <param name="Response">The type of its response.</param>
/// <param name="Cursor">The response's property with the start of the next page.</param>
internal sealed record PageLookupModel(OperationReference Operation, string Parameter, TypeRef Response, RowMember Cursor);
