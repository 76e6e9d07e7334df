namespace Gameball.BulkImport;

/// <summary>The type of a cell in its file.</summary>
internal enum CellType
{
    /// <summary>Text, whose numbers and dates have the form of <c>--culture</c>.</summary>
    Text,

    /// <summary>A number in the plain form.</summary>
    Number,

    /// <summary>A date, a boolean or a list, in the plain form.</summary>
    Other,
}

/// <summary>One cell of a table.</summary>
/// <param name="Text">The value as text; empty for an empty cell.</param>
/// <param name="Type">The type.</param>
/// <param name="Problem">The reason why the cell has no value; <see langword="null"/> if it has one.</param>
internal readonly record struct Cell(string Text, CellType Type = CellType.Text, string? Problem = null)
{
    public static Cell Empty { get; } = new("");

    public static Cell Unreadable(string text, string problem) => new(text, CellType.Other, problem);
}
