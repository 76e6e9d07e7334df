using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Settings;

/// <summary>The consuming project's build properties. Wrong values are replaced by the defaults and reported as problems.</summary>
/// <param name="Polyfills">Whether to look for missing types that emitted code needs, because the target may lack them.</param>
/// <param name="WritesFiles">Whether the compiler writes emitted code to files, for users to read.</param>
internal sealed record GeneratorSettings(
    BindingSettings Binding, UsageSettings Usage, bool Polyfills, bool WritesFiles, EquatableArray<Problem> Problems);
