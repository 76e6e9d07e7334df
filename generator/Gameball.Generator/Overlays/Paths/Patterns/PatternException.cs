using System;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>Text that is no I-Regexp, or one that is too large. Never leaves the overlays.</summary>
internal sealed class PatternException(string explanation) : Exception(explanation);
