using Gameball.Generator.Model;
using Gameball.Generator.Problems;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Settings;

/// <summary>What the consuming project's build properties say, wrong values replaced by the defaults and told as problems.</summary>
/// <param name="Polyfills">Whether the target may lack types that emitted code needs, so that they are looked up.</param>
internal sealed record GeneratorSettings(BindingSettings Binding, bool Polyfills, EquatableArray<Problem> Problems);
