using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Settings;

/// <summary>The consuming project's build properties. Wrong values are replaced by the defaults and reported as problems.</summary>
/// <param name="Polyfills">Whether to look for missing types that emitted code needs, because the target may lack them.</param>
internal sealed record GeneratorSettings(BindingSettings Binding, UsageSettings Usage, bool Polyfills, EquatableArray<Problem> Problems);
