using System;
using System.Collections.Generic;

namespace Gameball.Generator.Binding;

/// <summary>Types that have a name and get their members later, so that they may contain themselves.</summary>
internal sealed class UnfinishedTypes
{
    private readonly Queue<Action> _steps = new();

    public void Add(Action finish) => _steps.Enqueue(finish);

    /// <summary>Completes the added types one by one, so that a long chain of them does not exhaust the stack.</summary>
    public void Complete()
    {
        while (_steps.Count > 0)
        {
            _steps.Dequeue()();
        }
    }
}
