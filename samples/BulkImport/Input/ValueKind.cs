using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Reads a value from text.</summary>
/// <returns>Whether the text is one.</returns>
internal delegate bool ValueReader(string text, out JsonNode? value);

/// <summary>What a property holds, and how it is read from text.</summary>
/// <param name="Name">For messages, such as <c>a number</c>.</param>
/// <param name="Hint">How it is written.</param>
/// <param name="Read">Reads it.</param>
internal sealed record ValueKind(string Name, string Hint, ValueReader Read);
