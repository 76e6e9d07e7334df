#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#else
using System;
using System.Runtime.CompilerServices;
#endif

namespace Gameball.Runtime;

/// <summary>
/// How deep values may be nested. Each level of a generated type takes some of the thread's stack, and a stack that overflows ends the
/// process: beyond the usual depth the stack is asked as well, whatever an option allows.
/// </summary>
internal static class JsonDepth
{
    /// <summary>What is wrong at this depth; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(int depth, int most) =>
        depth > most ? $"Objects and lists are nested deeper than {most} ({nameof(GameballOptions)}.{nameof(GameballOptions.MaxJsonDepth)})"
        : !HasStack() ? $"Objects and lists are nested {depth} deep, and the thread's stack has no room for more"
        : null;

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
