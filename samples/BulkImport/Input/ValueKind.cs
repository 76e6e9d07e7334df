using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Reads a value from text.</summary>
/// <returns>Whether the text is a value of the kind.</returns>
internal delegate bool ValueReader(string text, out JsonNode? value);

/// <summary>The kind of a property's values, and how they are read from text.</summary>
/// <param name="Name">For messages, such as <c>a number</c>.</param>
/// <param name="Hint">The format of a value.</param>
/// <param name="Read">Reads a value.</param>
internal sealed record ValueKind(string Name, string Hint, ValueReader Read);
