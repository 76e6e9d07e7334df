using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>The members of an object type: one table for writing and for reading, made once for each type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    private const int MarkCount = 2;
    private readonly JsonMember?[] _byHash;

    /// <summary>A table.</summary>
    /// <param name="type">The type's name, for messages.</param>
    /// <param name="names">
    /// Two characters that stand in no name: the first begins an optional member's name, the second a required one's. Then the names,
    /// each behind its mark. One literal compiles faster than an array of them.
    /// </param>
    /// <param name="secrets">Those among them that <c>ToString</c> must not show, in the same form.</param>
    public JsonMembers(string type, string names, string? secrets = null)
    {
        Type = type;
        All = Parse(names ?? throw new ArgumentNullException(nameof(names)));
        Secrets = secrets is null ? [] : Array.ConvertAll(Parse(secrets), static secret => secret.Name);
        _byHash = new JsonMember?[HashSize(All.Length)];
        var last = Head;
        foreach (var member in All)
        {
            ref var slot = ref _byHash[Hash(member.Utf8)];
            member.SameHash = slot;
            slot = member;
            last.Follower = member;
            last = member;
        }
    }

    internal string Type { get; }

    internal JsonMember[] All { get; }

    /// <summary>The names of the members that <c>ToString</c> must not show.</summary>
    internal string[] Secrets { get; }

    /// <summary>Stands before the first member.</summary>
    internal JsonMember Head { get; } = new(-1, "", false);

    internal JsonMember? Find(ReadOnlySpan<byte> name)
    {
        var member = _byHash[Hash(name)];
        while (member is not null && !name.SequenceEqual(member.Utf8))
        {
            member = member.SameHash;
        }

        return member;
    }

    private static JsonMember[] Parse(string names)
    {
        List<JsonMember> members = [];
        for (var at = MarkCount; at < names.Length;)
        {
            var end = at + 1;
            while (end < names.Length && names[end] != names[0] && names[end] != names[1])
            {
                end++;
            }

            members.Add(new JsonMember(members.Count, names.Substring(at + 1, end - at - 1), names[at] == names[1]));
            at = end;
        }

        return members.ToArray();
    }

    private static int HashSize(int count)
    {
        var size = 4;
        while (size < count * 2)
        {
            size *= 2;
        }

        return size;
    }

    private int Hash(ReadOnlySpan<byte> name)
    {
        var length = name.Length;
        var hash = length == 0 ? 0 : length + (name[0] * 7) + (name[length >> 1] * 31) + (name[length - 1] * 131);
        return hash & (_byHash.Length - 1);
    }
}
