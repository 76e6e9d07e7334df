using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>
/// Merges an update into a target by the rules of Overlay 1.1 (1.0 left most of them open, and did not update single values): mappings
/// merge, lists grow, single values are replaced, and any other pair is a problem. Each node keeps the place in its own document.
/// </summary>
internal sealed class NodeMerge(Place place, bool replacesValues, ICollection<Problem> problems)
{
    private readonly HashSet<(string Id, Place? Place)> _reported = [];

    /// <summary>Merges into a node that a path selected: a list also takes a single entry.</summary>
    public Node IntoTarget(Node target, Node update)
    {
        switch (target.Kind)
        {
            case NodeKind.Sequence when update.Kind != NodeKind.Sequence:
                return Node.Sequence([.. target.Items, update], target.Place);
            case NodeKind.Mapping or NodeKind.Sequence:
                return Into(target, update);
            case var kind:
                if (!replacesValues)
                {
                    Report(OverlayProblems.UpdateOfValue(place, kind));
                }

                return Into(target, update);
        }
    }

    private Node Into(Node target, Node update)
    {
        switch (target.Kind, update.Kind)
        {
            case (NodeKind.Mapping, NodeKind.Mapping):
                return MergeMappings(target, update);
            case (NodeKind.Sequence, NodeKind.Sequence):
                return Node.Sequence([.. target.Items, .. update.Items], target.Place);
            case (NodeKind.Null, _):
            case (not (NodeKind.Mapping or NodeKind.Sequence), not (NodeKind.Mapping or NodeKind.Sequence)):
                return update;
            default:
                Report(OverlayProblems.IncompatibleUpdate(update.Place, update.Kind, target));
                return target;
        }
    }

    private Node MergeMappings(Node target, Node update)
    {
        var merged = new MappingBuilder();
        foreach (var member in target.Members)
        {
            merged.Add(update[member.Name] is { } change ? member with { Value = Into(member.Value, change) } : member);
        }

        foreach (var member in update.Members)
        {
            merged.Add(member);
        }

        return merged.Build(target.Place);
    }

    // One update of many targets would report the same problem many times.
    private void Report(Problem problem)
    {
        if (_reported.Add((problem.Id, problem.Place)))
        {
            problems.Add(problem);
        }
    }
}
