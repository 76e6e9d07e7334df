using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>The result of a chunk: an outcome for each of its rows, and its jobs.</summary>
/// <param name="chunk">The chunk.</param>
/// <param name="keepsSucceeded">Whether succeeded rows get outcomes, too. They are many, and a report only counts them.</param>
internal sealed class Settlement<TRow>(Chunk<TRow> chunk, bool keepsSucceeded)
{
    public Chunk<TRow> Chunk => chunk;

    public List<BatchOutcome<TRow>> Outcomes { get; } = [];

    /// <summary>The number of succeeded rows without an outcome here.</summary>
    public int SucceededBesides { get; private set; }

    public List<BatchJobReport> Jobs { get; } = [];

    /// <summary>The jobs that were not seen to end, with their rows, for later polls.</summary>
    public List<OpenJobRows<TRow>> Open { get; } = [];

    /// <summary>Adds one verdict for all rows of a sub-chunk without a job.</summary>
    public void Add(Chunk<TRow> subChunk, RowVerdict verdict)
    {
        foreach (var row in subChunk.Rows)
        {
            Add(row, verdict, null);
        }
    }

    /// <summary>Adds a result that an earlier run recorded.</summary>
    public void Add(Chunk<TRow> subChunk, ChunkResult result)
    {
        var verdicts = result.NotSucceeded.ToDictionary(row => row.Index, row => row.Verdict);
        foreach (var row in subChunk.Rows)
        {
            var verdict = verdicts.TryGetValue(row.Index, out var known) ? known : RowVerdict.Succeeded;
            Add(row, verdict, result.Job?.Job);
        }

        if (result.Job is { } job)
        {
            Jobs.Add(job);
        }
    }

    /// <summary>Adds a chunk of an earlier run that this run did not process.</summary>
    public void AddUntouched(Chunk<TRow> earlier, UnknownCause cause, string? reason)
    {
        foreach (var subChunk in EarlierChunks<TRow>.Unfold(earlier))
        {
            if (subChunk.Record is { ReadResult: { } read })
            {
                Add(subChunk, read());
            }
            else
            {
                Add(subChunk, EarlierChunks<TRow>.Untouched(subChunk, cause, reason));
            }
        }
    }

    /// <summary>Adds a verdict for each row of a sub-chunk's job; null for a row that is resubmitted in another chunk.</summary>
    /// <returns>The rows that did not succeed.</returns>
    public IReadOnlyList<RowResult> Add(Chunk<TRow> subChunk, BatchJobReport job, RowVerdict?[] verdicts)
    {
        var notSucceeded = new List<RowResult>();
        Jobs.Add(job);
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] is not { } verdictOfRow)
            {
                continue;
            }

            var verdict = verdicts[i] = subChunk.MayBeApplied ? ResubmittedRow.Judge(verdictOfRow) : verdictOfRow;
            Add(subChunk.JobRows[i], verdict, job.Job);
            if (verdict.State != RowState.Succeeded)
            {
                notSucceeded.Add(new RowResult(subChunk.JobRows[i].Index, verdict));
            }
        }

        if (!job.IsEnded && !keepsSucceeded)
        {
            Open.Add(new OpenJobRows<TRow>(job.Job, subChunk.JobRows, verdicts, subChunk.MayBeApplied));
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
