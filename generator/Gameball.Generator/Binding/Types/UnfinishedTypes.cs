using System;
using System.Collections.Generic;

namespace Gameball.Generator.Binding;

/// <summary>Types that have their name and are filled later, so that they may contain themselves.</summary>
internal sealed class UnfinishedTypes
{
    private readonly Queue<Action> _steps = new();

    public void Add(Action finish) => _steps.Enqueue(finish);

    /// <summary>Finishes the types added since: one by one, so that no chain of them exhausts the stack.</summary>
    public void Complete()
    {
        while (_steps.Count > 0)
        {
            _steps.Dequeue()();
        }
    }
}
