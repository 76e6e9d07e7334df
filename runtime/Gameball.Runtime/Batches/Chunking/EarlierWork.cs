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
        var subChunks = record.SubChunks.Select(subChunk => (Record: subChunk, Rows: subChunk.Rows.Indexes().Where(places.ContainsKey).ToArray())).ToArray();
        var gone = new HashSet<long>(subChunks.SelectMany(subChunk => subChunk.Rows));
        var kept = Knowing(chunk.Kept(chunk.Rows.Where(row => !gone.Contains(row.Index))), chunk);
        yield return kept;
        foreach (var (subChunk, rows) in subChunks)
        {
            foreach (var inner in Unfold(Knowing(kept.SubChunk(rows.Select(index => places[index]), subChunk), kept)))
            {
                yield return inner;
            }
        }
    }

    /// <summary>What holds for the rows of a chunk that this run never got to.</summary>
    public static RowVerdict Untouched<TRow>(Chunk<TRow> subChunk, UnknownCause cause, string? reason) =>
        subChunk.Record!.Stage == ChunkStage.Planned && !subChunk.MayBeApplied
        ? subChunk.Rejected > 0 ? RowVerdict.Rejected : RowVerdict.Unprocessed(reason)
        : RowVerdict.Unknown(cause, "An earlier run began to send the row, and this one ended before it could ask: " + reason);

    /// <summary>Whether there is something to do about a part, or to tell of it: one without rows may have a job all the same.</summary>
    public static bool IsDue<TRow>(Chunk<TRow> subChunk) =>
        subChunk.Rows.Length > 0 || subChunk.Record is { Job: not null, Stage: ChunkStage.Accepted or ChunkStage.Settled };

    private static Chunk<TRow> Knowing<TRow>(Chunk<TRow> subChunk, Chunk<TRow> whole)
    {
        var record = subChunk.Record!;
        subChunk.MayBeApplied = whole.MayBeApplied || record.MayBeApplied || record.Stage == ChunkStage.Sending;
        subChunk.LossReason = record.LossReason ?? whole.LossReason ?? "the process ended before it came";
        return subChunk;
    }
}
