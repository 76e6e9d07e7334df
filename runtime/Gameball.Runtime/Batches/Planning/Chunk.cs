using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The rows of one request.</summary>
internal sealed class Chunk<TRow>(RowRules<TRow> rules, SourceRow<TRow>[] rows, ChunkBody<TRow>? body = null)
{
    private readonly Dictionary<int, string> _faults = [];
    private ChunkBody<TRow>? _body = body;

    public SourceRow<TRow>[] Rows => rows;

    /// <summary>Its number within the run and the runs before it; 0 while it has none.</summary>
    public long Number { get; set; }

    /// <summary>What an earlier run did with it; <see langword="null"/> for a chunk of this run.</summary>
    public ChunkRecord? Record { get; init; }

    /// <summary>How often its rows were sent and turned away one by one, because their customers were busy.</summary>
    public int TurnedAway { get; init; }

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
        new(rules, part.ToArray()) { MayBeApplied = MayBeApplied, LostBecause = LostBecause, TurnedAway = TurnedAway };

    /// <summary>Some of these rows, which a job turned away.</summary>
    public Chunk<TRow> TurnAway(SourceRow<TRow>[] part) =>
        new(rules, part) { MayBeApplied = MayBeApplied, LostBecause = LostBecause, TurnedAway = TurnedAway + 1 };

    /// <summary>The rows of an earlier chunk, or of a part of one.</summary>
    public Chunk<TRow> Part(IEnumerable<SourceRow<TRow>> part, ChunkRecord record) =>
        new(rules, part.ToArray()) { Number = record.Number, Record = record };

    private ChunkBody<TRow> Write()
    {
        var body = new ChunkBody<TRow>(rules);
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
