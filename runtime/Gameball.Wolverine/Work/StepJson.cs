using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Fleet;

/// <summary>The JSON of the state of a step.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BatchItemState))]
internal sealed partial class StepJson : JsonSerializerContext
{
    public static string Write(BatchItemState state) => JsonSerializer.Serialize(state, Default.BatchItemState);

    public static BatchItemState? Read(string? text) => text is null ? null : JsonSerializer.Deserialize(text, Default.BatchItemState);
}
