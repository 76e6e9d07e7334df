using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>One line of JSON Lines as an object.</summary>
internal static class JsonLine
{
    /// <param name="text">The line.</param>
    /// <param name="only">The row's only property, whose value may stand alone; <see langword="null"/> when rows have more.</param>
    /// <returns>The members; <see langword="null"/> when it is JSON and no object.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonObject? Parse(string text, string? only) => JsonNode.Parse(text) switch
    {
        JsonObject members => members,
        JsonValue value when only is not null && value.GetValueKind() == JsonValueKind.String =>
            new JsonObject { [only] = value.DeepClone() },
        _ => null,
    };
}
