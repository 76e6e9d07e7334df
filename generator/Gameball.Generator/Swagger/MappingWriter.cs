using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Swagger;

/// <summary>Writes a mapping of the converted document. Of two members with one name the first remains.</summary>
/// <param name="place">The place in the Swagger document that a problem of the mapping names.</param>
internal sealed class MappingWriter(Place place)
{
    private readonly List<Member> _members = [];
    private readonly HashSet<string> _names = [];

    public bool IsEmpty => _members.Count == 0;

    public MappingWriter Add(Member member)
    {
        if (_names.Add(member.Name))
        {
            _members.Add(member);
        }

        return this;
    }

    public MappingWriter Add(string name, Node? value) => value is null ? this : Add(new Member(name, value.Place, value));

    public MappingWriter Add(string name, Place namePlace, Node value) => Add(new Member(name, namePlace, value));

    /// <summary>Adds a mapping, unless it is empty.</summary>
    public MappingWriter Add(string name, MappingWriter value) => value.IsEmpty ? this : Add(name, value.ToNode());

    public MappingWriter AddAll(IEnumerable<Member> members)
    {
        foreach (var member in members)
        {
            Add(member);
        }

        return this;
    }

    public Node ToNode() => Node.Mapping([.. _members], place);
}
