using System.Collections.Generic;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Collects distinct problems: one place may be bound several times.</summary>
internal sealed class ProblemSink
{
    private readonly HashSet<Problem> _seen = [];
    private readonly List<Problem> _problems = [];

    public void Add(Problem problem)
    {
        if (_seen.Add(problem))
        {
            _problems.Add(problem);
        }
    }

    public EquatableArray<Problem> ToArray() => _problems.ToEquatableArray();
}
