using System;
using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Runtime;

/// <summary>
/// Provides the generated JSON code to <c>JsonSerializer</c>. Each generated type refers to its code in an attribute, which a trimmer keeps
/// with it. A program therefore starts without a table of all types and loads the code of only those that it uses.
/// </summary>
/// <param name="client">A generated type of the same assembly.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GeneratedResolver(Type client) : IJsonTypeInfoResolver
{
    private readonly Assembly _assembly = (client ?? throw new ArgumentNullException(nameof(client))).Assembly;

    /// <summary>Creates read-only options with a resolver.</summary>
    public static JsonSerializerOptions CreateOptions(IJsonTypeInfoResolver resolver)
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = resolver };
        options.MakeReadOnly();
        return options;
    }

    /// <inheritdoc/>
    /// <remarks>Returns a value's info with the converter, because a serialize handler of a custom resolver is never called.</remarks>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        var element = JsonTypeInfos.ElementOf(type ?? throw new ArgumentNullException(nameof(type)));
        return element.Assembly == _assembly
            && element.GetCustomAttribute<JsonConverterAttribute>(false)?.ConverterType is { } converter
            && typeof(IGeneratedJson).IsAssignableFrom(converter)
                ? ((IGeneratedJson)Activator.CreateInstance(converter)!).CreateInfo(type, options)
                : null;
    }
}
