namespace Gameball.Generator.Model;

/// <summary><c>x-gameball-page</c> on an operation: how one answer leads to the next.</summary>
/// <param name="Method">The method that goes through all pages: <c>ListAllAsync</c>.</param>
/// <param name="Cursor">The C# parameter that says where a page begins.</param>
/// <param name="Size">The C# parameter that says how many items a page has; <see langword="null"/> where the server decides.</param>
/// <param name="SizeName">Its name in that method, where it must not pass for a limit of the whole: <c>pageSize</c>.</param>
/// <param name="Items">The answer's property that holds the items; of the answer itself when that is the list.</param>
/// <param name="Item">Type of an item.</param>
/// <param name="Next">The answer's property that says where the next page begins; either this or <paramref name="After"/>.</param>
/// <param name="After">The property of an item that the next page begins after.</param>
/// <param name="More">The answer's property that says whether there is a next page.</param>
/// <param name="NeedsNumber">Whether the next page begins at text that has to be a number.</param>
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
    bool NeedsNumber = false);
