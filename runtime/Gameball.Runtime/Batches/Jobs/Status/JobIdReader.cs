using System.Text.Json;

namespace Gameball;

/// <summary>Reads the answer to a create: the job's id, a number or a text, under either of its names.</summary>
internal static class JobIdReader
{
    // It stands in the path of each question for the job.
    private const int MostLength = 1_024;

    /// <exception cref="JsonException">The answer names no job.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        string? id = null;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = JsonPlain.Name(ref reader) is "jobId" or "batchId";
                reader.Read();
                if (isId && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                {
                    id = JsonPlain.Text(ref reader) is { Length: > 0 and <= MostLength } text ? text : id;
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return id ?? throw new JsonException("The answer to a batch create names no job.");
    }
}
