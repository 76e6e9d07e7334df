namespace Gameball.Generator.Problems;

/// <summary>GB3xxx: overlays that do not fit.</summary>
internal static class OverlayProblems
{
    public static ProblemRule[] Rules { get; } = [];
}
