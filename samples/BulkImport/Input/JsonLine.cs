using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Reads one line of JSON Lines as an object.</summary>
internal static class JsonLine
{
    /// <param name="text">The line.</param>
    /// <param name="only">The row's only property, whose value may be the whole line; <see langword="null"/> if rows have more.</param>
    /// <returns>The members; <see langword="null"/> if the line is JSON but not an object.</returns>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static JsonObject? Parse(string text, string? only) => JsonNode.Parse(text) switch
    {
        JsonObject members => members,
        JsonValue value when only is not null && value.GetValueKind() == JsonValueKind.String =>
            new JsonObject { [only] = value.DeepClone() },
        _ => null,
    };
}
