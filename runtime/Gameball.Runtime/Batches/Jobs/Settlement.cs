using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>What became of a chunk: an outcome for each of its rows, and the jobs that it took.</summary>
/// <param name="chunk">The chunk.</param>
/// <param name="keepsSucceeded">Whether rows that succeeded get outcomes too. They are many, and a report counts them only.</param>
internal sealed class Settlement<TRow>(Chunk<TRow> chunk, bool keepsSucceeded)
{
    public Chunk<TRow> Chunk => chunk;

    public List<BatchOutcome<TRow>> Outcomes { get; } = [];

    /// <summary>The rows that succeeded and have no outcome here.</summary>
    public int SucceededBesides { get; private set; }

    public List<BatchJobReport> Jobs { get; } = [];

    /// <summary>The jobs whose end was not seen, with their rows, for whoever asks for them later.</summary>
    public List<OpenJobRows<TRow>> Open { get; } = [];

    /// <summary>One verdict for all rows of a part that has no job.</summary>
    public void Add(Chunk<TRow> part, RowVerdict verdict)
    {
        foreach (var row in part.Rows)
        {
            Add(row, verdict, null);
        }
    }

    /// <summary>What an earlier run wrote down.</summary>
    public void Add(Chunk<TRow> part, ChunkResult result)
    {
        var verdicts = result.NotSucceeded.ToDictionary(row => row.Index, row => row.Verdict);
        foreach (var row in part.Rows)
        {
            var verdict = verdicts.TryGetValue(row.Index, out var known) ? known : RowVerdict.Succeeded;
            Add(row, verdict, result.Job?.Job);
        }

        if (result.Job is { } job)
        {
            Jobs.Add(job);
        }
    }

    /// <summary>What an earlier run did and this one never got to.</summary>
    public void AddUntouched(Chunk<TRow> earlier, UnknownCause cause, string? reason)
    {
        foreach (var part in EarlierChunks<TRow>.Unfold(earlier))
        {
            if (part.Record is { ReadResult: { } read })
            {
                Add(part, read());
            }
            else
            {
                Add(part, EarlierChunks<TRow>.Untouched(part, cause, reason));
            }
        }
    }

    /// <summary>A verdict for each row that a part's job was made of; none for a row that goes on elsewhere.</summary>
    /// <returns>Those that did not succeed.</returns>
    public IReadOnlyList<RowResult> Add(Chunk<TRow> part, BatchJobReport job, RowVerdict?[] verdicts)
    {
        var notSucceeded = new List<RowResult>();
        Jobs.Add(job);
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] is not { } told)
            {
                continue;
            }

            var verdict = verdicts[i] = part.MayBeApplied ? ResubmittedRow.Judge(told) : told;
            Add(part.JobRows[i], verdict, job.Job);
            if (verdict.State != RowState.Succeeded)
            {
                notSucceeded.Add(new RowResult(part.JobRows[i].Index, verdict));
            }
        }

        if (!job.IsEnded && !keepsSucceeded)
        {
            Open.Add(new OpenJobRows<TRow>(job.Job, part.JobRows, verdicts, part.MayBeApplied));
        }

        return notSucceeded;
    }

    private void Add(in SourceRow<TRow> row, RowVerdict verdict, BatchJob? job)
    {
        if (verdict.State == RowState.Succeeded && !keepsSucceeded)
        {
            SucceededBesides++;
        }
        else
        {
            Outcomes.Add(row.Outcome(verdict, job));
        }
    }
}
