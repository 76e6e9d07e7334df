using System;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Pipeline;

/// <summary>
/// Turns an exception of the generator into a problem: an exception that reaches the compiler discards all output and does not name
/// a document.
/// </summary>
internal static class Guard
{
    /// <param name="input">The input of the step: a document's path, or the file to emit.</param>
    /// <param name="otherwise">Returns the result for a failed step.</param>
    public static T Run<T>(string input, Func<T> step, Func<Problem, T> otherwise)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return otherwise(SettingsProblems.Failure(input, Describe(failure)));
        }
    }

    /// <summary>Returns the type, the message and the innermost stack frame of the generator, in one line, for a bug report.</summary>
    private static string Describe(Exception failure)
    {
        var frames = (failure.StackTrace ?? "").Split('\n');
        var frame = Array.Find(frames, line => line.Contains(nameof(Gameball) + ".")) ?? frames[0];
        return $"{failure.GetType().Name}: {failure.Message} {frame.Trim()}".Replace('\r', ' ').Replace('\n', ' ').Trim();
    }
}
