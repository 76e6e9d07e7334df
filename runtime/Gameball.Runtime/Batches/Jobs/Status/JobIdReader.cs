using System.Text.Json;

namespace Gameball;

/// <summary>Reads the response to a submit: the job's id, a number or a string, under either of its names.</summary>
internal static class JobIdReader
{
    // The id is in the path of each poll.
    private const int MaxLength = 1_024;

    /// <exception cref="JsonException">The response contains no job id.</exception>
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
                    id = JsonPlain.Text(ref reader) is { Length: > 0 and <= MaxLength } text ? text : id;
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return id ?? throw new JsonException("The response to a batch create contains no job id.");
    }
}
