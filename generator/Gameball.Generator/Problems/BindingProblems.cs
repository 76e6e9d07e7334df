namespace Gameball.Generator.Problems;

/// <summary>GB2xxx: what a document says that no client can be made of.</summary>
internal static class BindingProblems
{
    public static ProblemRule[] Rules { get; } = [];
}
