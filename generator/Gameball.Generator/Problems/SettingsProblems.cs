namespace Gameball.Generator.Problems;

/// <summary>GB4xxx: settings of the consuming project.</summary>
internal static class SettingsProblems
{
    public static ProblemRule[] Rules { get; } = [];
}
