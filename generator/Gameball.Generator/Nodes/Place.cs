namespace Gameball.Generator.Nodes;

/// <summary>Where something stands in a document. Lines and columns count from zero, as Roslyn's do.</summary>
/// <param name="Path">The document's path as the compiler knows it.</param>
/// <param name="Offset">UTF-16 offset of the first character.</param>
/// <param name="Length">UTF-16 length; a collection is placed at its first line.</param>
internal readonly record struct Place(string Path, int Offset, int Length, int Line, int Column, int EndLine, int EndColumn);
