using System;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>The text is not an I-Regexp, or a too large one. The room of overlays catches it.</summary>
internal sealed class PatternException(string explanation) : Exception(explanation);
