using System;
using System.Collections.Generic;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Reading;

/// <summary>Collects the members of one mapping, names distinct. Reusable after <see cref="Build"/>.</summary>
internal sealed class MappingBuilder
{
    private readonly List<Member> _members = [];
    private Dictionary<string, Member>? _index;
    private Dictionary<string, Member>? _later;

    public int Count => _members.Count;

    public Member this[int position] => Latest(_members[position]);

    /// <summary>Adds the member unless its name exists already.</summary>
    /// <returns>The existing member; <see langword="null"/> when the new one was added.</returns>
    public Member? Add(Member member)
    {
        if (Find(member.Name) is { } first)
        {
            return first;
        }

        _members.Add(member);
        if (_index is not null)
        {
            _index.Add(member.Name, member);
        }
        else if (_members.Count > Node.IndexAbove)
        {
            _index = Node.IndexOf(_members);
        }

        return null;
    }

    /// <summary>Adds the member, or replaces an existing one with its name.</summary>
    /// <returns>The replaced member; <see langword="null"/> when the name is new.</returns>
    public Member? Set(Member member)
    {
        var first = Add(member);
        if (first is not null)
        {
            (_later ??= new(StringComparer.Ordinal))[member.Name] = member;
        }

        return first;
    }

    public Member? Find(string name)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(name, out var indexed) ? indexed : null;
        }

        foreach (var member in _members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    public Node Build(Place place)
    {
        var node = _later is null
            ? Node.Mapping(_members.ToArray(), place, _index)
            : Node.Mapping(_members.ConvertAll(Latest).ToArray(), place);
        Clear();
        return node;
    }

    public void Clear()
    {
        _members.Clear();
        _index = null;
        _later = null;
    }

    private Member Latest(Member member) => _later is not null && _later.TryGetValue(member.Name, out var later) ? later : member;
}
