using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>The JSON code of any JSON value, including null.</summary>
internal sealed class AnyJson : GeneratedJson<JsonElement>
{
    public static AnyJson Instance { get; } = new();

    public override void WriteValue(JsonBuffer buffer, JsonElement value) => buffer.Value(value);

    public override JsonElement ReadValue(ref JsonReader reader) => reader.Any();
}
