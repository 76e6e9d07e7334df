using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>A part of a pattern, as parsed.</summary>
internal abstract record PatternNode;

/// <summary>One character, or with <see cref="StepKind.AtStart"/> and <see cref="StepKind.AtEnd"/> a place between two.</summary>
internal sealed record OneStep(StepKind Kind, CharacterSet? Set) : PatternNode;

/// <summary>One after the other.</summary>
internal sealed record InTurn(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>One of them.</summary>
internal sealed record OneOf(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <param name="Most">How often at most; <see langword="null"/> without limit.</param>
internal sealed record Repeated(PatternNode Part, int Least, int? Most) : PatternNode;
