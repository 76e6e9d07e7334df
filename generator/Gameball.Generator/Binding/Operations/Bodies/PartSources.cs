using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A possible part of a multipart body.</summary>
/// <param name="Schemas">Its schemas; several if cases of a choice each have a part with that name.</param>
internal sealed record PartSource(string Name, IReadOnlyList<SpecNode> Schemas, bool Required);

/// <summary>
/// Collects the parts in a body's schema. A multipart body is not a single value, so the parts of all cases of a choice are listed side by
/// side, and the sender selects the case.
/// </summary>
internal sealed class PartSources(SchemaFlattener flattener)
{
    public IReadOnlyList<PartSource> Collect(SchemaView view) => Collect(view, []);

    private List<PartSource> Collect(SchemaView view, HashSet<Node> seen)
    {
        var sources = view.Properties()
            .Select(property => new PartSource(property.Member.Name, [property.Schema], view.Required.Contains(property.Member.Name)))
            .ToList();
        foreach (var choice in view.Choices())
        {
            var cases = choice.Branches.Items
                .Where(branch => branch.IsMapping && seen.Add(branch.Node))
                .Select(branch => Collect(flattener.View(branch), seen))
                .ToList();
            var known = new HashSet<string>(sources.Select(source => source.Name));
            sources.AddRange(cases
                .SelectMany(parts => parts)
                .GroupBy(part => part.Name)
                .Where(part => !known.Contains(part.Key))
                .Select(part => new PartSource(
                    part.Key,
                    part.SelectMany(source => source.Schemas).ToList(),
                    view.Required.Contains(part.Key) || (part.Count() == cases.Count && part.All(source => source.Required)))));
        }

        return sources;
    }
}
