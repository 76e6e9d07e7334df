using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>The JSON code of a generated class, and of lists, arrays and maps of it for <c>JsonSerializer</c>.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GeneratedClassJson<T> : GeneratedJson<T>
    where T : class
{
    private protected override JsonTypeInfo? CreateInfo(Type type, JsonSerializerOptions options) => JsonTypeInfos.Create(type, options, this);
}
