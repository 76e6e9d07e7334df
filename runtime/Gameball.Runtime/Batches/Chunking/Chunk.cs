using System.Collections.Generic;
using System.Linq;
using Gameball.Runtime;

namespace Gameball;

/// <summary>The rows of one request.</summary>
internal sealed class Chunk<TRow>(BatchInfo<TRow> info, SourceRow<TRow>[] rows, ChunkBody<TRow>? body = null)
{
    private readonly Dictionary<int, string> _faults = [];
    private readonly SourceRow<TRow>[]? _jobRows;
    private ChunkBody<TRow>? _body = body;

    public SourceRow<TRow>[] Rows => rows;

    /// <summary>
    /// The rows that its job was created with: these rows and those that were moved to sub-chunks since. A job's lists and counters are
    /// compared with all of them, or with none.
    /// </summary>
    public SourceRow<TRow>[] JobRows { get => _jobRows ?? rows; private init => _jobRows = value; }

    /// <summary>The chunk's number within this run and earlier runs; 0 while it has none.</summary>
    public long Number { get; set; }

    /// <summary>The record of an earlier run; <see langword="null"/> for a chunk of this run.</summary>
    public ChunkRecord? Record { get; init; }

    /// <summary>The number of times that a job rejected the rows because their customers were busy.</summary>
    public int Rejected { get; init; }

    /// <summary>The number of submits so far.</summary>
    public int Attempts { get; set; }

    /// <summary>The number of submits that failed, without those that the quota rejected.</summary>
    public int FailedAttempts { get; set; }

    // After a lost response, the server may have applied the rows, whatever a later response says.
    public bool MayBeApplied { get; set; }

    // The reason for the lost response, for the outcome's message.
    public string? LossReason { get; set; }

    /// <summary>The request's body; it is serialized again if it was released.</summary>
    public ChunkBody<TRow> Body => _body ??= Write();

    /// <summary>The faults of rows that could not be serialized, by row index.</summary>
    public IReadOnlyDictionary<int, string> Faults => _faults;

    /// <summary>Releases the memory of the request's body.</summary>
    public void Release()
    {
        _body?.Dispose();
        _body = null;
    }

    public (Chunk<TRow> First, Chunk<TRow> Second) Halve()
    {
        var half = rows.Length / 2;
        return (SubChunk(rows.Take(half)), SubChunk(rows.Skip(half)));
    }

    public Chunk<TRow> Without(IReadOnlyDictionary<int, string> faults) => SubChunk(rows.Where((_, i) => !faults.ContainsKey(i)));

    /// <summary>Creates a chunk with other rows and the same state.</summary>
    public Chunk<TRow> SubChunk(IEnumerable<SourceRow<TRow>> subChunk) =>
        new(info, subChunk.ToArray()) { MayBeApplied = MayBeApplied, LossReason = LossReason, Rejected = Rejected };

    /// <summary>Creates a chunk of the rows that a job rejected.</summary>
    public Chunk<TRow> Reject(SourceRow<TRow>[] subChunk) =>
        new(info, subChunk) { MayBeApplied = MayBeApplied, LossReason = LossReason, Rejected = Rejected + 1 };

    /// <summary>Creates a chunk of the rows that an earlier chunk kept.</summary>
    public Chunk<TRow> Kept(IEnumerable<SourceRow<TRow>> kept) =>
        new(info, kept.ToArray()) { Number = Number, Record = Record, JobRows = rows, Rejected = Rejected };

    /// <summary>
    /// Creates the sub-chunk of an earlier run for some of the rows: they were too many for a request, or their job rejected them.
    /// </summary>
    public Chunk<TRow> SubChunk(IEnumerable<SourceRow<TRow>> subChunk, ChunkRecord record) =>
        new(info, subChunk.ToArray()) { Number = record.Number, Record = record, Rejected = Rejected + (Record?.Job is null ? 0 : 1) };

    private ChunkBody<TRow> Write()
    {
        var body = new ChunkBody<TRow>(info);
        for (var i = 0; i < rows.Length; i++)
        {
            if (body.Add(rows[i].Row) is { } fault)
            {
                _faults[i] = fault;
            }
        }

        return body.Close();
    }
}
