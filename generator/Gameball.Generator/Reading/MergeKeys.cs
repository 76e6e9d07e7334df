using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Reading;

/// <summary>
/// The merge keys (<c>&lt;&lt;</c>) of one mapping. YAML 1.2 dropped them, but authors still use them. The mapping's own members have
/// precedence, then those of the mapping merged first, and each member is added at the position of its merge key.
/// </summary>
internal sealed class MergeKeys(ICollection<Problem> problems)
{
    private readonly List<(int Position, Node Source)> _merges = [];

    /// <param name="position">The number of the mapping's own members before the key.</param>
    public void Add(int position, Node value, Place place)
    {
        var sources = value.Kind == NodeKind.Sequence ? value.Items : [value];
        if (sources.Any(source => source.Kind != NodeKind.Mapping))
        {
            problems.Add(ReadingProblems.InvalidMerge(place));
            return;
        }

        _merges.AddRange(sources.Select(source => (position, source)));
    }

    public MappingBuilder Into(MappingBuilder own)
    {
        var result = new MappingBuilder();
        var next = 0;
        for (var position = 0; position <= own.Count; position++)
        {
            for (; next < _merges.Count && _merges[next].Position == position; next++)
            {
                foreach (var member in _merges[next].Source.Members.Where(member => own.Find(member.Name) is null))
                {
                    result.Add(member);
                }
            }

            if (position < own.Count)
            {
                result.Add(own[position]);
            }
        }

        return result;
    }
}
