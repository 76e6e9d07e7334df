using System;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Limits the nesting depth of values. Each level of a generated type uses the thread's stack, and a stack overflow ends the process.
/// Beyond the default depth the remaining stack is checked, whatever an option allows.
/// </summary>
internal static class JsonDepth
{
    /// <summary>Returns the fault at this depth; <see langword="null"/> when there is none.</summary>
    public static string? Fault(int depth, int most) =>
        depth > most ? $"Objects and lists are nested deeper than {most} ({nameof(GameballOptions)}.{nameof(GameballOptions.MaxJsonDepth)})"
        : !HasStack() ? $"Objects and lists are nested {depth} deep, and the thread's stack is too small for more"
        : null;

    /// <summary>Returns the nesting depth of a JSON value: 0 for a plain value, 1 for a list of those.</summary>
    public static int Measure(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        var deepest = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                deepest = Math.Max(deepest, reader.CurrentDepth + 1);
            }
        }

        return deepest;
    }

#if NET8_0_OR_GREATER
    private static bool HasStack() => RuntimeHelpers.TryEnsureSufficientExecutionStack();
#else
    private static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }
#endif
}
