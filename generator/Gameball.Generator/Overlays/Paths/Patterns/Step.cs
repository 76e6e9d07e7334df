namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>One step of a pattern's program.</summary>
/// <param name="Next">The step to go on with.</param>
/// <param name="Other">The second one, for <see cref="StepKind.Either"/>.</param>
/// <param name="Set">The characters that <see cref="StepKind.Character"/> takes.</param>
internal readonly record struct Step(StepKind Kind, int Next, int Other = 0, CharacterSet? Set = null);

internal enum StepKind
{
    /// <summary>Takes one character.</summary>
    Character,

    /// <summary>Goes on with both steps.</summary>
    Either,

    /// <summary>Goes on at the beginning of the text only.</summary>
    AtStart,

    /// <summary>Goes on at the end of the text only.</summary>
    AtEnd,

    /// <summary>The pattern has matched.</summary>
    Matched,
}
