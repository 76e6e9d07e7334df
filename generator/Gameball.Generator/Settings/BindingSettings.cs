using Gameball.Generator.Model;

namespace Gameball.Generator.Settings;

/// <summary>The consuming project's settings for the client.</summary>
/// <param name="Namespace">Namespace of every emitted type.</param>
/// <param name="ClientName">Class name of the client.</param>
/// <param name="IsPublic">Whether emitted types are public rather than internal.</param>
/// <param name="IncludeTags">Tags to keep, as written in the document, in any case; empty: all.</param>
/// <param name="IncludePaths">Paths to keep: a path with everything below it, <c>*</c> for any text; empty: all.</param>
/// <param name="JsonDirections">The JSON code of a type in the client.</param>
/// <param name="HasInjection">Whether the client is registered with dependency injection.</param>
/// <param name="HasRequiredMembers">Whether properties are <c>required</c> and <c>init</c>, which C# below 9 cannot set.</param>
internal sealed record BindingSettings(
    string Namespace,
    string ClientName,
    bool IsPublic,
    EquatableArray<string> IncludeTags,
    EquatableArray<string> IncludePaths,
    JsonDirections JsonDirections,
    bool HasInjection = false,
    bool HasRequiredMembers = true)
{
    /// <summary>Whether the client has only some of the documents' operations.</summary>
    public bool HasFilters => IncludeTags.Count + IncludePaths.Count > 0;
}

internal enum JsonDirections
{
    /// <summary>Reading and writing for each type, so that users can cache responses and store rows.</summary>
    Both,

    /// <summary>Only writing for requests and reading for responses.</summary>
    Used,
}
