namespace Gameball.Generator.Nodes;

/// <summary>A place in a document. Lines and columns are zero-based, as in Roslyn.</summary>
/// <param name="Path">The document's path as the compiler has it.</param>
/// <param name="Offset">UTF-16 offset of the first character.</param>
/// <param name="Length">UTF-16 length; the place of a collection is its first line.</param>
internal readonly record struct Place(string Path, int Offset, int Length, int Line, int Column, int EndLine, int EndColumn);
