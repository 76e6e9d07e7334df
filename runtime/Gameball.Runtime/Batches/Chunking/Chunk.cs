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
    /// The rows that its job was made of: these, and those that have gone on in parts since. A job's lists and counters are held against
    /// all of them, or against none.
    /// </summary>
    public SourceRow<TRow>[] JobRows { get => _jobRows ?? rows; private init => _jobRows = value; }

    /// <summary>Its number within the run and the runs before it; 0 while it has none.</summary>
    public long Number { get; set; }

    /// <summary>What an earlier run did with it; <see langword="null"/> for a chunk of this run.</summary>
    public ChunkRecord? Record { get; init; }

    /// <summary>How often its rows were sent and turned away one by one, because their customers were busy.</summary>
    public int Rejected { get; init; }

    // Once an answer was lost the server may have applied the rows, whatever it answers later.
    public bool MayBeApplied { get; set; }

    // Why an answer was lost, for the outcome's message.
    public string? LostBecause { get; set; }

    /// <summary>What is sent; written anew when it is not at hand.</summary>
    public ChunkBody<TRow> Body => _body ??= Write();

    /// <summary>Rows that could not be written, by their place.</summary>
    public IReadOnlyDictionary<int, string> Faults => _faults;

    /// <summary>Gives back the memory of what was sent.</summary>
    public void Release()
    {
        _body?.Dispose();
        _body = null;
    }

    public (Chunk<TRow> First, Chunk<TRow> Second) Halve()
    {
        var half = rows.Length / 2;
        return (Part(rows.Take(half)), Part(rows.Skip(half)));
    }

    public Chunk<TRow> Without(IReadOnlyDictionary<int, string> faults) => Part(rows.Where((_, i) => !faults.ContainsKey(i)));

    /// <summary>Other rows, or some of these, of which the same is known.</summary>
    public Chunk<TRow> Part(IEnumerable<SourceRow<TRow>> part) =>
        new(info, part.ToArray()) { MayBeApplied = MayBeApplied, LostBecause = LostBecause, Rejected = Rejected };

    /// <summary>Some of these rows, which a job turned away.</summary>
    public Chunk<TRow> Reject(SourceRow<TRow>[] part) =>
        new(info, part) { MayBeApplied = MayBeApplied, LostBecause = LostBecause, Rejected = Rejected + 1 };

    /// <summary>What an earlier chunk kept of its rows.</summary>
    public Chunk<TRow> Kept(IEnumerable<SourceRow<TRow>> kept) =>
        new(info, kept.ToArray()) { Number = Number, Record = Record, JobRows = rows, Rejected = Rejected };

    /// <summary>A part that took over some of its rows: because they were too many for a request, or because its job turned them away.</summary>
    public Chunk<TRow> Part(IEnumerable<SourceRow<TRow>> part, ChunkRecord record) =>
        new(info, part.ToArray()) { Number = record.Number, Record = record, Rejected = Rejected + (Record?.Job is null ? 0 : 1) };

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
