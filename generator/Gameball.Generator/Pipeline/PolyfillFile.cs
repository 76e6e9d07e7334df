using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Settings;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Pipeline;

/// <summary>The file with the types that emitted code needs and the compilation lacks.</summary>
internal sealed record PolyfillFile(string HintName, EquatableArray<string> Types)
{
    /// <summary>
    /// Returns the file's name if its types must be looked up; nothing, and so no look-up, for a target that has them all.
    /// </summary>
    public static IEnumerable<string> HintNames(GeneratorSettings settings, Language language) =>
        settings.Polyfills && language.Problem is null ? [FilePlan.PolyfillHintName(settings.Binding.ClientName)] : [];

    public static PolyfillFile Create(string hintName, Compilation compilation) => new(
        hintName,
        PolyfillEmitter.Types.Where(name => !IsUsable(name, compilation)).ToEquatableArray());

    /// <summary>Whether a type is accessible: an internal type of another assembly does not count.</summary>
    private static bool IsUsable(string name, Compilation compilation) =>
        compilation.GetTypesByMetadataName(name).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
