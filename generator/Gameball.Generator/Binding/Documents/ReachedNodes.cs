using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Collects all nodes below the roots, including the targets of references.</summary>
internal static class ReachedNodes
{
    public static HashSet<Node> Collect(IEnumerable<SpecNode> roots, ReferenceResolver references)
    {
        var reached = new HashSet<Node>();
        var pending = new Stack<SpecNode>(roots);
        while (pending.Count > 0)
        {
            var place = pending.Pop();
            if (!reached.Add(place.Node))
            {
                continue;
            }

            if (place.Has(ReferenceResolver.Keyword))
            {
                pending.Push(references.Canonical(place));
            }

            foreach (var named in MappingReferences.In(place.Node))
            {
                pending.Push(MappingReferences.FromValue(new SpecNode(named, place.Document), references));
            }

            foreach (var member in place.Node.Members)
            {
                pending.Push(place.Child(member));
            }

            foreach (var item in place.Items)
            {
                pending.Push(item);
            }
        }

        return reached;
    }
}
