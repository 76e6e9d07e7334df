using System;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Reads a value from text.</summary>
/// <param name="text">The text.</param>
/// <param name="culture">The form of its numbers and dates.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the text is a value of the kind.</returns>
internal delegate bool ValueReader(string text, TextCulture culture, out JsonNode? value);

/// <summary>The kind of a property's values, and how they are read from text.</summary>
/// <param name="Name">For messages, such as <c>a number</c>.</param>
/// <param name="Hint">Returns the format of a value.</param>
/// <param name="Read">Reads a value.</param>
internal sealed record ValueKind(string Name, Func<TextCulture, string> Hint, ValueReader Read);
