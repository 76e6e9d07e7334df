using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Selects the case of a union for a JSON value. It looks ahead once and never tries the cases one after another: by the kind of value,
/// then by members whose value identifies the case (a discriminator, constants) or whose kind excludes it, then by the required members,
/// then by the number of known members. Of equal cases the first is selected.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionTable
{
    private const UnionTokens Plain = UnionTokens.Text | UnionTokens.Number | UnionTokens.Boolean;
    private const int MaxOnStack = 32;

    private readonly UnionEntry[] _entries;

    /// <summary>Creates a table of all forms of the cases, in the document's order.</summary>
    public UnionTable(params UnionEntry[] entries) => _entries = entries;

    /// <summary>Returns the case of the value at the reader's position, without moving the reader; -1 when no case matches.</summary>
    public int Pick(ref JsonReader reader)
    {
        var tokens = reader.PeekTokens();
        return Best(_entries, ref tokens)?.Index ?? -1;
    }

    internal static UnionEntry? Best(UnionEntry[] entries, ref Utf8JsonReader reader)
    {
        var scan = reader;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => PickObject(entries, scan),
            JsonTokenType.StartArray => PickArray(entries, scan),
            _ => PickPlain(entries, scan),
        };
    }

    /// <summary>A specific form of a string or number, such as a GUID, goes before any string or number.</summary>
    private static UnionEntry? PickPlain(UnionEntry[] entries, Utf8JsonReader scan)
    {
        var tokens = TokensOf(ref scan);
        return Array.Find(entries, entry => (entry.Tokens & tokens & ~Plain) != 0)
            ?? Array.Find(entries, entry => (entry.Tokens & tokens) != 0);
    }

    internal static UnionTokens FamilyOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => UnionTokens.Object,
        JsonTokenType.StartArray => UnionTokens.Array,
        JsonTokenType.String => UnionTokens.Text,
        JsonTokenType.Number => UnionTokens.Number,
        JsonTokenType.True or JsonTokenType.False => UnionTokens.Boolean,
        _ => UnionTokens.None,
    };

    private static UnionTokens TokensOf(ref Utf8JsonReader scan) => FamilyOf(scan.TokenType) | scan.TokenType switch
    {
        JsonTokenType.String => (scan.TryGetGuid(out _) ? UnionTokens.Guid : 0)
            | (scan.TryGetDateTime(out _) ? UnionTokens.DateTime : 0)
            | (scan.TryGetBytesFromBase64(out _) ? UnionTokens.Bytes : 0),
        JsonTokenType.Number => (scan.TryGetInt32(out _) ? UnionTokens.Int32 : 0)
            | (scan.TryGetInt64(out _) ? UnionTokens.Int64 : 0),
        _ => UnionTokens.None,
    };

    /// <summary>
    /// The first item represents the others, unless several entries match it; those are compared with the following items.
    /// </summary>
    private static UnionEntry? PickArray(UnionEntry[] entries, Utf8JsonReader scan)
    {
        var isOut = entries.Length <= MaxOnStack ? stackalloc bool[entries.Length] : new bool[entries.Length];
        var left = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            isOut[i] = (entries[i].Tokens & UnionTokens.Array) == 0;
            left += isOut[i] ? 0 : 1;
        }

        for (var isFirst = true; (isFirst || left > 1) && scan.Read() && scan.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                if (!isOut[i] && !TakesItem(entries[i], ref scan))
                {
                    isOut[i] = true;
                    left--;
                }
            }

            scan.Skip();
        }

        return left == 0 ? null : entries[isOut.IndexOf(false)];
    }

    private static bool TakesItem(UnionEntry entry, ref Utf8JsonReader item) =>
        entry.Items.Length == 0 || item.TokenType == JsonTokenType.Null || Best(entry.Items, ref item) is not null;

    private static UnionEntry? PickObject(UnionEntry[] entries, Utf8JsonReader scan)
    {
        var scores = entries.Length <= MaxOnStack ? stackalloc UnionScore[entries.Length] : new UnionScore[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            scores[i].IsOut = (entries[i].Tokens & UnionTokens.Object) == 0;
        }

        while (scan.Read() && scan.TokenType == JsonTokenType.PropertyName)
        {
            var value = scan;
            value.Read();
            for (var i = 0; i < entries.Length; i++)
            {
                if (!scores[i].IsOut)
                {
                    entries[i].AddMember(ref scan, ref value, ref scores[i]);
                }
            }

            if (Only(entries, scores) is { } only)
            {
                return only;
            }

            scan = value;
            scan.Skip();
        }

        return First(entries, scores);
    }

    /// <summary>
    /// Returns the entry that a constant has identified when no other is left, so that the remaining members need no check.
    /// </summary>
    private static UnionEntry? Only(UnionEntry[] entries, ReadOnlySpan<UnionScore> scores)
    {
        UnionEntry? only = null;
        for (var i = 0; i < entries.Length; i++)
        {
            if (!scores[i].IsOut)
            {
                if (only is not null || scores[i].Constants == 0)
                {
                    return null;
                }

                only = entries[i];
            }
        }

        return only;
    }

    private static UnionEntry? First(UnionEntry[] entries, ReadOnlySpan<UnionScore> scores)
    {
        UnionEntry? best = null;
        long bestRank = -1;
        for (var i = 0; i < entries.Length; i++)
        {
            var rank = scores[i].Rank(entries[i]);
            if (rank > bestRank)
            {
                best = entries[i];
                bestRank = rank;
            }
        }

        return best;
    }
}
