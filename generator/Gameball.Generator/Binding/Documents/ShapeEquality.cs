using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// Compares the shape of nodes in two documents, including the targets of references: the same reference may have different targets in
/// the two documents.
/// </summary>
internal sealed class ShapeEquality(ReferenceResolver references)
{
    private readonly Dictionary<Node, List<Pair>> _known = [];

    public bool AreSame(SpecNode? left, SpecNode? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        // A queue instead of recursion, because references may form a chain of any length, or a circle, which by itself makes no
        // difference.
        var pending = new Queue<Pair>();
        var compared = new List<Pair>();
        var result = PairOf(left, right, pending);
        while (pending.Count > 0)
        {
            var pair = pending.Dequeue();
            compared.Add(pair);
            pair.Differs |= !SchemaEquality.AreSame(pair.Left.Node, pair.Right.Node, Refer(pair, pending));
        }

        Spread(compared.Where(pair => pair.Differs));
        return !result.Differs;
    }

    private Func<Node, Node, bool> Refer(Pair user, Queue<Pair> pending) => (left, right) =>
    {
        var targets = PairOf(new(left, user.Left.Document), new(right, user.Right.Document), pending);
        targets.Users.Add(user);
        var isUnresolved = targets.Left.Node == left || targets.Right.Node == right;
        return !targets.Differs && (!isUnresolved || SchemaEquality.AreSame(left, right));
    };

    private Pair PairOf(SpecNode left, SpecNode right, Queue<Pair> pending)
    {
        var (one, other) = (references.Peek(left), references.Peek(right));
        if (!_known.TryGetValue(one.Node, out var pairs))
        {
            _known.Add(one.Node, pairs = []);
        }

        var pair = pairs.Find(known => known.Right.Node == other.Node);
        if (pair is null)
        {
            pairs.Add(pair = new Pair(one, other));
            if (one.Node != other.Node || one.Document != other.Document)
            {
                pending.Enqueue(pair);
            }
        }

        return pair;
    }

    private static void Spread(IEnumerable<Pair> different)
    {
        var pending = new Queue<Pair>(different);
        while (pending.Count > 0)
        {
            foreach (var user in pending.Dequeue().Users.Where(user => !user.Differs))
            {
                user.Differs = true;
                pending.Enqueue(user);
            }
        }
    }

    private sealed class Pair(SpecNode left, SpecNode right)
    {
        public SpecNode Left { get; } = left;

        public SpecNode Right { get; } = right;

        public bool Differs { get; set; }

        /// <summary>The pairs that refer to this one.</summary>
        public List<Pair> Users { get; } = [];
    }
}
