using System.Collections.Generic;

namespace Gameball.Generator.Overlays.Paths.Patterns;

/// <summary>The distinct steps that a pattern may continue with.</summary>
internal sealed class StepSet(Step[] steps)
{
    private readonly List<Step> _characters = [];
    private readonly Stack<int> _open = new();
    private readonly int[] _seen = new int[steps.Length];
    private int _round = 1;

    public bool HasMatched { get; private set; }

    /// <summary>The cost of continuing from here.</summary>
    public int Cost { get; private set; }

    public IReadOnlyList<Step> Characters => _characters;

    public void Clear()
    {
        _characters.Clear();
        HasMatched = false;
        Cost = 0;
        _round++;
    }

    /// <summary>
    /// Adds a step and all steps that follow without a character. It uses no recursion, because a pattern may be too long for that.
    /// </summary>
    public void Add(int first, int at, int length)
    {
        _open.Push(first);
        while (_open.Count > 0)
        {
            var index = _open.Pop();
            if (_seen[index] == _round)
            {
                continue;
            }

            _seen[index] = _round;
            Cost += steps[index].Set?.Size ?? 1;
            Follow(steps[index], at, length);
        }
    }

    private void Follow(Step step, int at, int length)
    {
        switch (step.Kind)
        {
            case StepKind.Character:
                _characters.Add(step);
                break;
            case StepKind.Matched:
                HasMatched = true;
                break;
            case StepKind.Either:
                _open.Push(step.Next);
                _open.Push(step.Other);
                break;
            case StepKind.AtStart when at == 0:
            case StepKind.AtEnd when at == length:
                _open.Push(step.Next);
                break;
        }
    }
}
