using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Reading;

/// <summary>
/// One reusable builder for each level of nesting: a document has tens of thousands of collections, and only tens are open at a time.
/// </summary>
internal sealed class OpenCollections
{
    private readonly List<MappingBuilder> _mappings = [];
    private readonly List<List<Node>> _sequences = [];

    /// <summary>Returns an empty builder for the mapping at that depth.</summary>
    public MappingBuilder Mapping(int depth)
    {
        while (_mappings.Count <= depth)
        {
            _mappings.Add(new());
        }

        var mapping = _mappings[depth];
        mapping.Clear();
        return mapping;
    }

    /// <summary>Returns an empty list for the items of the sequence at that depth.</summary>
    public List<Node> Sequence(int depth)
    {
        while (_sequences.Count <= depth)
        {
            _sequences.Add([]);
        }

        var sequence = _sequences[depth];
        sequence.Clear();
        return sequence;
    }
}
