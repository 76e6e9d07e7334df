using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>A <see cref="GeneratedJson{T}"/> whose type is not known here.</summary>
internal interface IGeneratedJson
{
    /// <summary>The answer for the type, or for a list, an array or a map of it; <see langword="null"/> for any other.</summary>
    JsonTypeInfo? CreateInfo(Type type, JsonSerializerOptions options);
}
