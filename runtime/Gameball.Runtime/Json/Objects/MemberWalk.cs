using System.ComponentModel;

namespace Gameball.Runtime;

/// <summary>A reader's position in an object, and the members that it has read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberWalk
{
    private const int BitsInWord = 64;

    private static readonly JsonMember s_start = new(-1, "", false);

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

    /// <summary>The table index of the member whose value is next; negative for an unknown member.</summary>
    public int Index { get; private set; }

    internal readonly JsonMembers Members => _members;

    /// <summary>The last known member.</summary>
    internal JsonMember Last { get; private set; }

    internal bool IsFirst { get; private set; }

    /// <summary>Resets the last member and with it the prediction of the next.</summary>
    internal void Forget() => Last = s_start;

    internal void Pass()
    {
        Index = -1;
        IsFirst = false;
    }

    /// <returns>Whether the member occurs for the first time.</returns>
    internal bool Enter(JsonMember member)
    {
        Index = member.Index;
        Last = member;
        IsFirst = false;
        var bit = 1UL << member.Index;
        ref var word = ref _seen;
        if (member.Index >= BitsInWord)
        {
            _seenBeyond ??= new ulong[(_members.All.Length - 1) / BitsInWord];
            word = ref _seenBeyond[(member.Index / BitsInWord) - 1];
        }

        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Returns the first missing required member.</summary>
    internal readonly JsonMember? Missing()
    {
        foreach (var member in _members.All)
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
        var word = index < BitsInWord ? _seen : _seenBeyond is { } beyond ? beyond[(index / BitsInWord) - 1] : 0;
        return (word & (1UL << index)) != 0;
    }
}
