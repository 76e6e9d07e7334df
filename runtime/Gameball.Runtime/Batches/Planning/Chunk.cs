using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The rows of one request.</summary>
internal sealed class Chunk<TRow>
{
    public Chunk(IReadOnlyList<SourceRow<TRow>> rows) => Rows = rows;

    public IReadOnlyList<SourceRow<TRow>> Rows { get; }

    // Once an answer was lost the server may have applied the rows, whatever it answers later.
    public bool MayBeApplied { get; set; }

    // Why an answer was lost, for the outcome's message.
    public string? LostBecause { get; set; }

    public (Chunk<TRow> First, Chunk<TRow> Second) Halve()
    {
        var half = Rows.Count / 2;
        return (Part(Rows.Take(half)), Part(Rows.Skip(half)));
    }

    public Chunk<TRow> Without(IReadOnlyDictionary<int, string> faults) => Part(Rows.Where((_, i) => !faults.ContainsKey(i)));

    private Chunk<TRow> Part(IEnumerable<SourceRow<TRow>> rows) =>
        new(rows.ToArray()) { MayBeApplied = MayBeApplied, LostBecause = LostBecause };
}
