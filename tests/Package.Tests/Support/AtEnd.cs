using System;
using System.Collections.Concurrent;

namespace Package.Tests;

/// <summary>Actions to run when all tests have ended.</summary>
internal static class AtEnd
{
    private static readonly ConcurrentStack<Action> s_actions = new();

    /// <summary>Registers an action. The last one runs first.</summary>
    public static void Do(Action action) => s_actions.Push(action);

    public static void Run()
    {
        while (s_actions.TryPop(out var action))
        {
            action();
        }
    }
}
