using System;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>
/// Hands the emitted JSON code to users of <c>JsonSerializer</c>. Each emitted type names its code in an attribute, which a trimmer keeps
/// with it: so a program starts without a table of all types and loads the code of those that it uses.
/// </summary>
/// <param name="client">A type that was emitted with the others.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedResolver(Type client) : IJsonTypeInfoResolver
{
    private readonly Assembly _assembly = (client ?? throw new ArgumentNullException(nameof(client))).Assembly;

    /// <summary>Read-only options over a resolver.</summary>
    public static JsonSerializerOptions CreateOptions(IJsonTypeInfoResolver resolver)
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = resolver };
        options.MakeReadOnly();
        return options;
    }

    /// <inheritdoc/>
    /// <remarks>A value's info with the converter: a resolver of its own never gets a serialize handler called.</remarks>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        Type element = JsonTypeInfos.ElementOf(type ?? throw new ArgumentNullException(nameof(type)));
        return element.Assembly == _assembly
            && element.GetCustomAttribute<JsonConverterAttribute>(false)?.ConverterType is { } converter
            && typeof(IGeneratedJson).IsAssignableFrom(converter)
                ? ((IGeneratedJson)Activator.CreateInstance(converter)!).CreateInfo(type, options)
                : null;
    }
}
