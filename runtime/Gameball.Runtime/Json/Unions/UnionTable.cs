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
    private const int MostOnStack = 32;

    private readonly UnionEntry[] _rows;

    /// <summary>Creates a table of all forms of the cases, in the document's order.</summary>
    public UnionTable(params UnionEntry[] rows) => _rows = rows;

    /// <summary>Returns the case of the value at the reader's position, without moving the reader; -1 when no case matches.</summary>
    public int Pick(ref JsonReader reader)
    {
        Utf8JsonReader tokens = reader.Ahead();
        return Best(_rows, ref tokens)?.Index ?? -1;
    }

    internal static UnionEntry? Best(UnionEntry[] rows, ref Utf8JsonReader reader)
    {
        Utf8JsonReader scan = reader;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => OfObject(rows, scan),
            JsonTokenType.StartArray => OfArray(rows, scan),
            _ => OfPlain(rows, scan),
        };
    }

    /// <summary>A specific form of a string or number, such as a GUID, goes before any string or number.</summary>
    private static UnionEntry? OfPlain(UnionEntry[] rows, Utf8JsonReader scan)
    {
        UnionTokens tokens = TokensOf(ref scan);
        return Array.Find(rows, row => (row.Tokens & tokens & ~Plain) != 0) ?? Array.Find(rows, row => (row.Tokens & tokens) != 0);
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
    private static UnionEntry? OfArray(UnionEntry[] rows, Utf8JsonReader scan)
    {
        Span<bool> isOut = rows.Length <= MostOnStack ? stackalloc bool[rows.Length] : new bool[rows.Length];
        int left = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            isOut[i] = (rows[i].Tokens & UnionTokens.Array) == 0;
            left += isOut[i] ? 0 : 1;
        }

        for (bool isFirst = true; (isFirst || left > 1) && scan.Read() && scan.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (!isOut[i] && !TakesItem(rows[i], ref scan))
                {
                    isOut[i] = true;
                    left--;
                }
            }

            scan.Skip();
        }

        return left == 0 ? null : rows[isOut.IndexOf(false)];
    }

    private static bool TakesItem(UnionEntry row, ref Utf8JsonReader item) =>
        row.Items.Length == 0 || item.TokenType == JsonTokenType.Null || Best(row.Items, ref item) is not null;

    private static UnionEntry? OfObject(UnionEntry[] rows, Utf8JsonReader scan)
    {
        Span<UnionScore> scores = rows.Length <= MostOnStack ? stackalloc UnionScore[rows.Length] : new UnionScore[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            scores[i].IsOut = (rows[i].Tokens & UnionTokens.Object) == 0;
        }

        while (scan.Read() && scan.TokenType == JsonTokenType.PropertyName)
        {
            Utf8JsonReader value = scan;
            value.Read();
            for (int i = 0; i < rows.Length; i++)
            {
                if (!scores[i].IsOut)
                {
                    rows[i].Look(ref scan, ref value, ref scores[i]);
                }
            }

            if (Only(rows, scores) is { } only)
            {
                return only;
            }

            scan = value;
            scan.Skip();
        }

        return First(rows, scores);
    }

    /// <summary>
    /// Returns the entry that a constant has identified when no other is left, so that the remaining members need no check.
    /// </summary>
    private static UnionEntry? Only(UnionEntry[] rows, ReadOnlySpan<UnionScore> scores)
    {
        UnionEntry? only = null;
        for (int i = 0; i < rows.Length; i++)
        {
            if (!scores[i].IsOut)
            {
                if (only is not null || scores[i].Constants == 0)
                {
                    return null;
                }

                only = rows[i];
            }
        }

        return only;
    }

    private static UnionEntry? First(UnionEntry[] rows, ReadOnlySpan<UnionScore> scores)
    {
        UnionEntry? best = null;
        long bestRank = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            long rank = scores[i].Rank(rows[i]);
            if (rank > bestRank)
            {
                best = rows[i];
                bestRank = rank;
            }
        }

        return best;
    }
}
