using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Finds maps of themselves. C# has no type for one without a class in between, so such a map becomes a record.</summary>
internal sealed class SchemaCycles(SchemaFlattener flattener, ReferenceResolver references)
{
    private static readonly string[] s_elements = ["additionalProperties", "items"];

    // Schemas outside of any circle are walked only once, however many maps contain them.
    private readonly HashSet<Node> _straight = [];

    /// <summary>Whether the values of a map are, through maps and lists, the map again.</summary>
    public bool LeadsBack(SpecNode map, SchemaView view)
    {
        var seen = new HashSet<Node>();
        var isStraight = true;
        var rest = new Stack<SpecNode>(Elements(view));
        while (rest.Count > 0)
        {
            var element = rest.Pop();
            if (element.Node == map.Node)
            {
                return true;
            }

            if (_straight.Contains(element.Node))
            {
                continue;
            }

            if (!seen.Add(element.Node))
            {
                isStraight = false;
            }
            else if (flattener.View(element) is { HasProperties: false, IsOpen: false } inner)
            {
                // An object with properties is a class: its members are bound later, so a circle through it does no harm.
                foreach (var next in Elements(inner))
                {
                    rest.Push(next);
                }
            }
        }

        if (isStraight)
        {
            _straight.UnionWith(seen);
        }

        return false;
    }

    private IEnumerable<SpecNode> Elements(SchemaView view) => s_elements.Select(view.Merged)
        .Concat(view["patternProperties"] is { Node.Members.Count: > 0 } patterns
            ? patterns.Node.Members.Select(member => (SpecNode?)patterns.Child(member)) : [])
        .OfType<SpecNode>().Where(element => element.IsMapping)
        .Select(element => references.Resolve(element) ?? element);
}
