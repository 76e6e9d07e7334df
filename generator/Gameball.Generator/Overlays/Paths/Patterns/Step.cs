namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>One step of a pattern's program.</summary>
/// <param name="Next">The step that follows.</param>
/// <param name="Other">The second step that follows, for <see cref="StepKind.Either"/>.</param>
/// <param name="Set">The characters that <see cref="StepKind.Character"/> accepts.</param>
internal readonly record struct Step(StepKind Kind, int Next, int Other = 0, CharacterSet? Set = null);

internal enum StepKind
{
    /// <summary>Matches one character.</summary>
    Character,

    /// <summary>Continues with both steps.</summary>
    Either,

    /// <summary>Continues at the beginning of the text only.</summary>
    AtStart,

    /// <summary>Continues at the end of the text only.</summary>
    AtEnd,

    /// <summary>The pattern has matched.</summary>
    Matched,
}
