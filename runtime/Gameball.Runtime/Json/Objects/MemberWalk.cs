using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>Where a reader is in an object, and what it has met there.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberWalk
{
    private const int BitsInWord = 64;

    private static readonly JsonMember s_nobody = new(-1, "", false);

    private readonly JsonMembers _members;
    private ulong _seen;
    private ulong[]? _seenBeyond;

    internal MemberWalk(JsonMembers members)
    {
        _members = members;
        Last = members.Head;
        Index = members.Head.Index;
        IsFirst = true;
    }

    /// <summary>The member whose value comes next: its place in the table, negative for one that the table does not name.</summary>
    public int Index { get; private set; }

    internal readonly JsonMembers Members => _members;

    /// <summary>The last member that the table names.</summary>
    internal JsonMember Last { get; private set; }

    internal bool IsFirst { get; private set; }

    /// <summary>Forgets the last member, and with it the guess at the next.</summary>
    internal void Forget() => Last = s_nobody;

    internal void Pass()
    {
        Index = -1;
        IsFirst = false;
    }

    /// <returns>Whether it comes for the first time.</returns>
    internal bool Enter(JsonMember member)
    {
        Index = member.Index;
        Last = member;
        IsFirst = false;
        ulong bit = 1UL << member.Index;
        ref ulong word = ref _seen;
        if (member.Index >= BitsInWord)
        {
            _seenBeyond ??= new ulong[(_members.All.Length - 1) / BitsInWord];
            word = ref _seenBeyond[(member.Index / BitsInWord) - 1];
        }

        bool isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>The first required member that did not come.</summary>
    internal readonly JsonMember? Missing()
    {
        foreach (JsonMember member in _members.All)
        {
            if (member.IsRequired && !HasSeen(member.Index))
            {
                return member;
            }
        }

        return null;
    }

    private readonly bool HasSeen(int index)
    {
        ulong word = index < BitsInWord ? _seen : _seenBeyond is { } beyond ? beyond[(index / BitsInWord) - 1] : 0;
        return (word & (1UL << index)) != 0;
    }
}
