using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>
/// Anchored nodes by name. An alias shares the node, but later steps walk it once for each alias. So every alias counts like a copy
/// of its node: the values limit the time of those walks, the levels limit the stack.
/// </summary>
internal sealed class YamlAnchors(ICollection<Problem> problems)
{
    private readonly Dictionary<string, Anchored?> _byName = new(StringComparer.Ordinal);
    private int _values;
    private int _repeated;
    private int _deepest;

    /// <summary>Counts a node that begins; its anchor has no node until the node is complete.</summary>
    /// <returns>The mark to pass to <see cref="Close"/>.</returns>
    public Mark Open(string? anchor, int depth)
    {
        var mark = new Mark(_values, _deepest, depth);
        _values++;
        _deepest = anchor is null ? Math.Max(_deepest, depth) : depth;
        if (anchor is not null)
        {
            _byName[anchor] = null;
        }

        return mark;
    }

    public void Close(string? anchor, Mark mark, Node node)
    {
        if (anchor is not null)
        {
            _byName[anchor] = new(node, _values - mark.Values, _deepest - mark.Depth);
            _deepest = Math.Max(_deepest, mark.Deepest);
        }
    }

    /// <returns>The anchored node. Without an anchor, after a problem, a string: its author meant a text that begins with '*'.</returns>
    /// <exception cref="ReadingException">The repeated values or levels exceed a limit.</exception>
    public Node Resolve(string name, Place place, int depth)
    {
        if (!_byName.TryGetValue(name, out var anchored) || anchored is null)
        {
            var isOpen = _byName.ContainsKey(name);
            problems.Add(isOpen ? ReadingProblems.RecursiveAlias(place, name) : ReadingProblems.UnknownAnchor(place, name));
            return isOpen ? Node.Scalar(NodeKind.Null, "", place) : Node.Scalar(NodeKind.Text, "*" + name, place);
        }

        CountRepeated(anchored.Values, place);
        _values += anchored.Values;
        _deepest = Math.Max(_deepest, depth + anchored.Levels);
        return depth + anchored.Levels <= ReadingLimits.MaxDepth
            ? anchored.Node
            : throw new ReadingException(ReadingProblems.NestedTooDeep(place, ReadingLimits.MaxDepth));
    }

    public void CountRepeated(int values, Place place)
    {
        _repeated += values;
        if (_repeated > ReadingLimits.MaxRepeated)
        {
            throw new ReadingException(ReadingProblems.TooMuchRepeated(place, ReadingLimits.MaxRepeated));
        }
    }

    internal readonly record struct Mark(int Values, int Deepest, int Depth);

    private sealed record Anchored(Node Node, int Values, int Levels);
}
