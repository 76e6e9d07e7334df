using System;
using System.ComponentModel;
using System.Text.Json;

namespace Gameball.Runtime;

/// <summary>
/// Picks the case of a union that a JSON value is. It looks ahead and never tries: by the kind of value, then by members whose value tells
/// the case (a discriminator, constants), then by the required members, then by how many members are known; of equals the first.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionTable
{
    private const UnionTokens Plain = UnionTokens.Text | UnionTokens.Number | UnionTokens.Boolean;
    private const int MostOnStack = 32;

    private readonly UnionRow[] _rows;

    /// <summary>A table of all forms that the cases take, in the document's order.</summary>
    public UnionTable(params UnionRow[] rows) => _rows = rows;

    /// <summary>The case of the value that the reader stands on, which stays there; -1 when it is none.</summary>
    public int Pick(ref JsonReader reader)
    {
        Utf8JsonReader tokens = reader.Ahead();
        return Best(_rows, ref tokens)?.Index ?? -1;
    }

    internal static UnionRow? Best(UnionRow[] rows, ref Utf8JsonReader reader)
    {
        Utf8JsonReader scan = reader;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => OfObject(rows, scan),
            JsonTokenType.StartArray => OfArray(rows, scan),
            _ => OfPlain(rows, scan),
        };
    }

    /// <summary>A form of text or number that is spelt out, such as an identifier, goes before any text or number.</summary>
    private static UnionRow? OfPlain(UnionRow[] rows, Utf8JsonReader scan)
    {
        UnionTokens tokens = TokensOf(ref scan);
        return Array.Find(rows, row => (row.Tokens & tokens & ~Plain) != 0) ?? Array.Find(rows, row => (row.Tokens & tokens) != 0);
    }

    private static UnionTokens TokensOf(ref Utf8JsonReader scan) => scan.TokenType switch
    {
        JsonTokenType.String => UnionTokens.Text
            | (scan.TryGetGuid(out _) ? UnionTokens.Guid : 0)
            | (scan.TryGetDateTime(out _) ? UnionTokens.DateTime : 0)
            | (scan.TryGetBytesFromBase64(out _) ? UnionTokens.Bytes : 0),
        JsonTokenType.Number => UnionTokens.Number
            | (scan.TryGetInt32(out _) ? UnionTokens.Int32 : 0)
            | (scan.TryGetInt64(out _) ? UnionTokens.Int64 : 0),
        JsonTokenType.True or JsonTokenType.False => UnionTokens.Boolean,
        _ => UnionTokens.None,
    };

    /// <summary>The first item stands for the others.</summary>
    private static UnionRow? OfArray(UnionRow[] rows, Utf8JsonReader scan)
    {
        bool isEmpty = !scan.Read() || scan.TokenType == JsonTokenType.EndArray;
        foreach (UnionRow row in rows)
        {
            if ((row.Tokens & UnionTokens.Array) != 0
                && (isEmpty || row.Items.Length == 0 || scan.TokenType == JsonTokenType.Null || Best(row.Items, ref scan) is not null))
            {
                return row;
            }
        }

        return null;
    }

    private static UnionRow? OfObject(UnionRow[] rows, Utf8JsonReader scan)
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

    /// <summary>The row that a constant told already while no other is left, so that the rest need not be looked at.</summary>
    private static UnionRow? Only(UnionRow[] rows, ReadOnlySpan<UnionScore> scores)
    {
        UnionRow? only = null;
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

    private static UnionRow? First(UnionRow[] rows, ReadOnlySpan<UnionScore> scores)
    {
        UnionRow? best = null;
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
