using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Settings;

/// <summary>The consuming project's build properties. Wrong values are replaced by the defaults and reported as problems.</summary>
/// <param name="Polyfills">Whether to look for missing types that emitted code needs, because the target may lack them.</param>
/// <param name="ShowsCode">
/// Whether developers see the emitted code of this build: in files that the compiler writes, or in a debugger, whose lines must be those of the
/// editor.
/// </param>
internal sealed record GeneratorSettings(
    BindingSettings Binding, UsageSettings Usage, bool Polyfills, bool ShowsCode, EquatableArray<Problem> Problems);
