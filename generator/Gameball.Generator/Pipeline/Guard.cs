using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Pipeline;

/// <summary>
/// Turns a mistake of the generator into a problem: an exception that reaches the compiler takes all output with it and names
/// no document.
/// </summary>
internal static class Guard
{
    /// <param name="what">What is at work: a document's path, or the file to emit.</param>
    /// <param name="otherwise">Stands in for the result of a step that failed.</param>
    public static T Run<T>(string what, Func<T> step, Func<Problem, T> otherwise)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return otherwise(SettingsProblems.Failure(what, Describe(failure)));
        }
    }

    /// <summary>Type, text and the innermost frame of ours, in one line: what a report must say.</summary>
    private static string Describe(Exception failure)
    {
        var frames = (failure.StackTrace ?? "").Split('\n');
        var frame = Array.Find(frames, line => line.Contains(nameof(Gameball) + ".")) ?? frames[0];
        return $"{failure.GetType().Name}: {failure.Message} {frame.Trim()}".Replace('\r', ' ').Replace('\n', ' ').Trim();
    }
}
