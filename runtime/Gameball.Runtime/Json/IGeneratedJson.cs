using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>A <see cref="GeneratedJson{T}"/> of an unknown type.</summary>
internal interface IGeneratedJson
{
    /// <summary>
    /// Returns the type info for the type, or for a list, an array or a map of it; <see langword="null"/> for any other type.
    /// </summary>
    JsonTypeInfo? CreateInfo(Type type, JsonSerializerOptions options);
}
