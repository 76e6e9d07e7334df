using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>A <see cref="GeneratedJson{T}"/> whose type is not known here.</summary>
internal interface IGeneratedJson
{
    JsonTypeInfo CreateInfo(JsonSerializerOptions options);
}
