using System.Text.Json;

namespace Gameball;

/// <summary>Reads the answer to a create: the job's id, a number or a text, under either of its names.</summary>
internal static class JobIdReader
{
    /// <exception cref="JsonException">The answer names no job.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        string? id = null;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("jobId") || reader.ValueTextEquals("batchId");
                reader.Read();
                id = JsonPlain.Text(ref reader) is { Length: > 0 } text && isId ? text : id;
            }
        }

        return id ?? throw new JsonException("The answer to a batch create names no job.");
    }
}
