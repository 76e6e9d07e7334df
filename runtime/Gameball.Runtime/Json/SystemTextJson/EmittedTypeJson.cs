using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>The JSON of a generated class, and of lists, arrays and maps of it for users of <c>JsonSerializer</c>.</summary>
/// <typeparam name="T">The class.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GeneratedClassJson<T> : GeneratedJson<T>
    where T : class
{
    // A generated class is an object. Types with strings among their values, such as open enums and unions, are structs.
    internal override bool ReadsStrings => false;

    private protected override JsonTypeInfo? CreateInfo(Type type, JsonSerializerOptions options) => JsonTypeInfos.Create(type, options, this);
}

/// <summary>
/// The JSON code of a generated struct, and of lists, arrays and maps of it for <c>JsonSerializer</c>. One generic class serves all
/// structs: it is compiled for each struct separately, so that the struct's own code is called directly.
/// </summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueTypeJson<T> : GeneratedJson<T>
    where T : struct, IJsonValueType<T>
{
    /// <summary>The shared instance.</summary>
    public static readonly ValueTypeJson<T> Instance = new();

    /// <inheritdoc/>
    public override void WriteValue(JsonBuffer buffer, T value) => value.Write(buffer);

    /// <inheritdoc/>
    public override T ReadValue(ref JsonReader reader) => default(T).Read(ref reader);

    private protected override JsonTypeInfo? CreateInfo(Type type, JsonSerializerOptions options) =>
        JsonTypeInfos.Create(type, options, this, none: null);
}
