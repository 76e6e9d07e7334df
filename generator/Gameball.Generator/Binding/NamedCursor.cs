namespace Gameball.Generator.Binding;

/// <summary>A member of a mapping with the document that its value's references resolve in.</summary>
internal sealed record NamedCursor(string Name, Cursor Value);
