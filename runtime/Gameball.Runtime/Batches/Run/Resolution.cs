using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>
/// Polls the open jobs of a report. It is an import that resumes them as from a journal: it reads their rows, finds that each has a job,
/// and polls it. Its results replace those of the report.
/// </summary>
internal sealed class Resolution<TRow>(BatchReport<TRow> before)
{
    private readonly (OpenJobRows<TRow> Job, int Place)[] _places =
        [.. before.OpenJobRows.SelectMany(job => Enumerable.Range(0, job.Rows.Length).Select(place => (job, place)))];

    public BatchRequest<TRow> Request(BatchImportOptions options, IProgress<BatchProgress>? progress) => BatchRequest<TRow>.Create(
        _places.Select(place => place.Job.Rows[place.Place].Row).ToArray(), options, progress, new NoRunLog(Records()));

    /// <summary>Returns the report with the new outcomes.</summary>
    /// <param name="resolved">The report of the import that polled the jobs.</param>
    public BatchReport<TRow> Merge(BatchReport<TRow> resolved)
    {
        var updates = resolved.NotSucceeded.ToDictionary(outcome => outcome.Index);
        var replaced = new HashSet<long>();
        var outcomes = new List<BatchOutcome<TRow>>();
        for (var i = 0; i < _places.Length; i++)
        {
            var (job, place) = _places[i];
            if (job.Known[place] is not { } known)
            {
                continue;
            }

            var row = job.Rows[place];
            replaced.Add(row.Index);
            updates.TryGetValue(i, out var outcome);
            // A job that was stopped meanwhile no longer lists its rows, and a job that was not polled has no new outcomes.
            if (outcome is { State: RowState.Unknown } && (known.State != RowState.Unknown || outcome.Job is null))
            {
                AddUnlessSucceeded(row, known, job.Job);
            }
            else if (outcome is not null)
            {
                outcomes.Add(outcome.At(row.Index));
            }
        }

        return before.With(
            [.. before.NotSucceeded.Where(outcome => !replaced.Contains(outcome.Index)).Concat(outcomes).OrderBy(outcome => outcome.Index)],
            resolved.Jobs,
            StillOpen(resolved),
            resolved.Elapsed);

        void AddUnlessSucceeded(SourceRow<TRow> row, RowVerdict known, BatchJob job)
        {
            if (known.State != RowState.Succeeded)
            {
                outcomes.Add(row.Outcome(known, job));
            }
        }
    }

    // Returns the rows at their own indexes, with the best known outcome of each.
    private IReadOnlyList<OpenJobRows<TRow>> StillOpen(BatchReport<TRow> resolved)
    {
        var ended = new HashSet<BatchJob>(resolved.Jobs.Where(job => job.IsEnded).Select(job => job.Job));
        var polled = resolved.OpenJobRows.ToDictionary(open => open.Job);
        return
        [
            .. before.OpenJobRows.Where(job => !ended.Contains(job.Job)).Select(job => !polled.TryGetValue(job.Job, out var now) ? job : job with
            {
                Known = [.. job.Known.Select((known, i) => known is { State: RowState.Unknown } ? now.Known[i] ?? known : known)],
            }),
        ];
    }

    private IReadOnlyList<ChunkRecord> Records()
    {
        var (records, start) = (new List<ChunkRecord>(), 0L);
        foreach (var job in before.OpenJobRows)
        {
            records.Add(new ChunkRecord
            {
                Number = records.Count + 1,
                Rows = new RowRuns([new RowRun(start, job.Rows.Length)]),
                Stage = ChunkStage.Accepted,
                Job = job.Job,
                MayBeApplied = job.MayBeApplied,
            });
            start += job.Rows.Length;
        }

        return records;
    }
}
