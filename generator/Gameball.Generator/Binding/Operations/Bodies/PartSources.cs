using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A part that a multipart body may have.</summary>
/// <param name="Schemas">What it is; several where cases of a choice each have one of that name.</param>
internal sealed record PartSource(string Name, IReadOnlyList<SpecNode> Schemas, bool Required);

/// <summary>
/// The parts that a body's schema names. A body is no one value, so that those of a choice's cases stand side by side: who sends it knows
/// the case.
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
