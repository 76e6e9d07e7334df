using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>What is to be done about an earlier chunk: what it kept, then its parts, each from where it got to.</summary>
internal static class EarlierWork
{
    /// <summary>The chunk and its parts, none with a row of another, in the order in which they go.</summary>
    public static IEnumerable<Chunk<TRow>> Unfold<TRow>(Chunk<TRow> chunk)
    {
        var record = chunk.Record!;
        var places = chunk.Rows.ToDictionary(row => row.Index);
        var parts = record.Parts.Select(part => (Record: part, Rows: part.Rows.Indexes().Where(places.ContainsKey).ToArray())).ToArray();
        var gone = new HashSet<long>(parts.SelectMany(part => part.Rows));
        var kept = Part(chunk, record, chunk.Rows.Where(row => !gone.Contains(row.Index)));
        yield return kept;
        foreach (var (part, rows) in parts)
        {
            foreach (var inner in Unfold(Part(kept, part, rows.Select(index => places[index]))))
            {
                yield return inner;
            }
        }
    }

    /// <summary>What holds for the rows of a chunk that this run never got to.</summary>
    public static RowVerdict Untouched(ChunkStage stage, UnknownCause cause, string? reason) => stage == ChunkStage.Planned
        ? RowVerdict.Unprocessed(reason)
        : RowVerdict.Unknown(cause, "An earlier run began to send the row, and this one ended before it could ask: " + reason);

    private static Chunk<TRow> Part<TRow>(Chunk<TRow> chunk, ChunkRecord record, IEnumerable<SourceRow<TRow>> rows)
    {
        var part = chunk.Part(rows, record);
        part.MayBeApplied = chunk.MayBeApplied || record.MayBeApplied || record.Stage == ChunkStage.Sending;
        part.LostBecause = record.LostBecause ?? chunk.LostBecause ?? "the process ended before it came";
        return part;
    }
}
