using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>One form of a case of a union: an entry of the table that selects the case.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionEntry
{
    private byte[][] _names = [];

    /// <summary>Creates the form of a case.</summary>
    /// <param name="index">The index of the case.</param>
    /// <param name="tokens">The kinds of JSON that it can be.</param>
    public UnionEntry(int index, UnionTokens tokens)
    {
        Index = index;
        Tokens = tokens;
    }

    /// <summary>The number of required members, which are the first of <see cref="Names"/>.</summary>
    public int Required { get; init; }

    /// <summary>The names of the object's members, the required ones first.</summary>
    public string[] Names
    {
        get => Array.ConvertAll(_names, static name => TextEncoding.Utf8(name));
        init => _names = TextEncoding.Bytes(value);
    }

    /// <summary>
    /// The kinds of JSON of the members, in the order of <see cref="Names"/>: <see cref="UnionTokens.None"/> for any kind. Empty when the
    /// kinds do not distinguish cases.
    /// </summary>
    public UnionTokens[] Values { get; init; } = [];

    /// <summary>The members whose value identifies the case.</summary>
    public UnionConstant[] Constants { get; init; } = [];

    /// <summary>The forms of a list's items or of a map's values; empty for any form.</summary>
    public UnionEntry[] Items { get; init; } = [];

    /// <summary>The members whose inner structure identifies the case.</summary>
    public NestedUnionEntry[] Inside { get; init; } = [];

    internal int Index { get; }

    internal UnionTokens Tokens { get; }

    internal bool HasNames => _names.Length > 0;

    /// <summary>Updates the score with one member of the object.</summary>
    internal void AddMember(ref Utf8JsonReader member, ref Utf8JsonReader value, ref UnionScore score)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (member.ValueTextEquals(_names[i]))
            {
                score.Known++;
                score.Required += i < Required ? 1 : 0;
                score.IsOut |= i < Values.Length && !Takes(Values[i], value.TokenType);
                break;
            }
        }

        foreach (var constant in Constants)
        {
            if (value.TokenType != JsonTokenType.Null && constant.IsNamed(ref member))
            {
                var isTaken = constant.Takes(ref value);
                score.Constants += isTaken ? 1 : 0;
                score.IsOut |= !isTaken;
            }
        }

        foreach (var inside in Inside)
        {
            if (value.TokenType != JsonTokenType.Null && inside.IsNamed(ref member))
            {
                var form = inside.Best(ref value);
                score.Constants += form is { Constants.Length: > 0 } ? 1 : 0;
                score.IsOut |= form is null;
            }
        }

        // The first value of a map represents the others.
        score.IsOut |= Items.Length > 0 && score.Members == 0 && UnionTable.Best(Items, ref value) is null;
        score.Members++;
    }

    private static bool Takes(UnionTokens tokens, JsonTokenType type) =>
        tokens == UnionTokens.None || type == JsonTokenType.Null || (tokens & UnionTable.FamilyOf(type)) != 0;
}
