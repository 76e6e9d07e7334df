using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>A node of a parsed pattern.</summary>
internal abstract record PatternNode;

/// <summary>One character, or with <see cref="StepKind.AtStart"/> and <see cref="StepKind.AtEnd"/> an anchor.</summary>
internal sealed record SingleStep(StepKind Kind, CharacterSet? Set) : PatternNode;

/// <summary>Nodes that match one after the other.</summary>
internal sealed record Sequence(IReadOnlyList<PatternNode> Items) : PatternNode;

/// <summary>Nodes of which one matches.</summary>
internal sealed record Alternation(IReadOnlyList<PatternNode> Alternatives) : PatternNode;

/// <summary>A node that matches several times.</summary>
/// <param name="Max">The maximum number of times; <see langword="null"/> without a limit.</param>
internal sealed record Quantifier(PatternNode Item, int Min, int? Max) : PatternNode;
