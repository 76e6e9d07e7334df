using System.Collections.Generic;

namespace Gameball;

/// <summary>What became of a chunk: an outcome for each of its rows, and the jobs that it took.</summary>
internal sealed class Settlement<TRow>(Chunk<TRow> chunk)
{
    public Chunk<TRow> Chunk => chunk;

    public List<BatchOutcome<TRow>> Outcomes { get; } = new(chunk.Rows.Count);

    public List<BatchJobReport> Jobs { get; } = [];

    /// <summary>One verdict for all rows of a part that has no job.</summary>
    public void Add(Chunk<TRow> part, RowVerdict verdict)
    {
        foreach (var row in part.Rows)
        {
            Outcomes.Add(row.Outcome(verdict));
        }
    }

    /// <summary>Failures of the rows that cannot be written.</summary>
    public void Add(Chunk<TRow> part, IReadOnlyDictionary<int, string> faults)
    {
        foreach (var fault in faults)
        {
            Outcomes.Add(part.Rows[fault.Key].Outcome(RowVerdict.Failed(null, "The row cannot be written as JSON: " + fault.Value)));
        }
    }

    /// <summary>A verdict for each row of a part that had a job.</summary>
    public void Add(Chunk<TRow> part, BatchJob job, JobEnd end, RowRules<TRow> rules)
    {
        var verdicts = OutcomeJoin.Join(rules, part.Rows, end);
        Jobs.Add(JobAudit.Of(job, end, verdicts));
        for (var i = 0; i < verdicts.Length; i++)
        {
            var verdict = part.MayBeApplied ? RepeatedRow.Judge(verdicts[i]) : verdicts[i];
            Outcomes.Add(part.Rows[i].Outcome(verdict, job));
        }
    }
}
