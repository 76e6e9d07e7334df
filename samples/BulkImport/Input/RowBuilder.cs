using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Sets values in a row's JSON, and keeps the fault of the first value that cannot be read.</summary>
internal sealed class RowBuilder
{
    private const int MostShown = 60;

    public JsonObject Row { get; } = [];

    public RowFault? Fault { get; private set; }

    /// <summary>Reads a text as the property's kind.</summary>
    /// <param name="place">The value's place in the input, for the message: <c>column total</c>.</param>
    /// <param name="path">The value's place in the row.</param>
    /// <param name="text">The value.</param>
    /// <param name="culture">The form of its numbers and dates.</param>
    public void AddText(string place, FieldPath path, string text, TextCulture culture)
    {
        var kind = path.Field.Kind;
        if (kind.Read(text, culture, out var value))
        {
            Add(place, path, value);
        }
        else
        {
            Fail($"{place}: '{Visible.Line(Shortened(text))}' is not {kind.Name} ({kind.Hint(culture)}).");
        }
    }

    /// <summary>Sets a value, once: members of JSON Lines that differ in their spelling can match one property.</summary>
    public void Add(string place, FieldPath path, JsonNode? value)
    {
        var parent = Row;
        for (var i = 0; i < path.Segments.Count - 1; i++)
        {
            if (parent[path.Segments[i]] is not JsonObject child)
            {
                parent[path.Segments[i]] = child = [];
            }

            parent = child;
        }

        if (!parent.TryAdd(path.Segments[^1], value))
        {
            Fail($"{place}: the row has {path.Name} twice.");
        }
    }

    public void Fail(string reason) => Fault ??= RowFault.Unreadable(reason);

    private static string Shortened(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";
}
