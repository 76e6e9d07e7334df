using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays.Paths;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Overlays;

/// <summary>A document to which overlays apply.</summary>
internal sealed class OverlayTarget(SourceDocument document, SelectionBudget budget, ICollection<Problem> problems)
{
    // An unreadable document stays in the list, because others may refer to it, but it is never a target.
    private Node _root = document.Root!;
    private long _added;

    public SourceDocument Document => ReferenceEquals(_root, document.Root)
        ? document
        : new(document.Path, document.IsBundled, document.Kind, _root, document.Problems);

    /// <returns>Whether the document has the target.</returns>
    /// <exception cref="OverBudgetException">The action exceeds a limit; the document is unchanged.</exception>
    public bool Apply(OverlayAction action)
    {
        var matches = action.Target.Select(_root, budget);
        if (matches.Count == 0)
        {
            return false;
        }

        if (action.IsRemoval)
        {
            Remove(action, matches);
        }
        else if ((action.Update ?? FindSource(action)) is { } update)
        {
            CheckKinds(action, matches);
            CheckGrowth(matches, NodeSize.Measure(update));
            var merge = new NodeMerge(action.TargetText.Place, action.ReplacesValues, problems);
            _root = NodeEdits.Apply(_root, matches, target => merge.IntoTarget(target, update))!;
        }

        return true;
    }

    private void Remove(OverlayAction action, IReadOnlyList<NodeMatch> matches)
    {
        if (NodeEdits.Apply(_root, matches, _ => null) is { } remaining)
        {
            _root = remaining;
        }
        else
        {
            problems.Add(OverlayProblems.RemovalOfRoot(action.TargetText.Place));
        }
    }

    private Node? FindSource(OverlayAction action)
    {
        if (action.Copy is null)
        {
            return null;
        }

        var sources = action.Copy.Select(_root, budget);
        if (sources.Count == 1)
        {
            return sources[0].Node;
        }

        problems.Add(OverlayProblems.CopySelectsNotOne(action.CopyText!.Place, action.CopyText.Text, sources.Count, document.Path));
        return null;
    }

    // A wildcard that selects a list beside operations would silently grow the list.
    private void CheckKinds(OverlayAction action, IReadOnlyList<NodeMatch> matches)
    {
        var first = matches[0].Node.Kind;
        if (matches.FirstOrDefault(match => Shape(match.Node.Kind) != Shape(first)) is { } other)
        {
            problems.Add(OverlayProblems.MixedTargets(action.TargetText.Place, first, other.Node));
        }
    }

    private static NodeKind Shape(NodeKind kind) => kind is NodeKind.Mapping or NodeKind.Sequence ? kind : NodeKind.Text;

    private void CheckGrowth(IReadOnlyList<NodeMatch> matches, NodeSize update)
    {
        budget.Spend(update.Values);
        var added = _added + ((long)matches.Count * update.Values);
        if (added > OverlayLimits.MaxAdded)
        {
            throw new OverBudgetException("adds more than " + Number.Format(OverlayLimits.MaxAdded) + " values to one document");
        }

        if (matches.Max(match => match.Depth) + update.Levels > ReadingLimits.MaxDepth)
        {
            throw new OverBudgetException("nests values more than " + Number.Format(ReadingLimits.MaxDepth) + " levels deep");
        }

        _added = added;
    }
}
