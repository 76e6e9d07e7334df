using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Fleet;

/// <summary>Makes reports and outcomes of the stored state.</summary>
internal static class FleetReports
{
    private static readonly Dictionary<FleetHalt, UnknownCause> s_causes = new()
    {
        [FleetHalt.Stopped] = UnknownCause.Stopped,
        [FleetHalt.Deadline] = UnknownCause.Deadline,
        [FleetHalt.Cancelled] = UnknownCause.Cancelled,
        [FleetHalt.KeysLeaked] = UnknownCause.Redirected,
    };

    /// <summary>Whether nothing more is to be expected of a run.</summary>
    public static bool IsOver(FleetProgress progress) => progress.Halt switch
    {
        FleetHalt.None => progress is { IsPlanned: true, OpenPartitions: 0 },
        FleetHalt.Refused or FleetHalt.SourceFailed or FleetHalt.Stopped => progress.ActivePartitions == 0,
        _ => true,
    };

    public static GameballFleetReport Create(
        FleetRun run, FleetProgress progress, IReadOnlyList<OutcomeCount> outcomes, TimeSpan elapsed)
    {
        var failed = outcomes.Where(count => count.State == RowState.Failed).ToArray();
        var unknown = outcomes.Where(count => count.State == RowState.Unknown).ToArray();
        var isListed = failed.Sum(count => count.Rows) == progress.Failed && unknown.Sum(count => count.Rows) == progress.Unknown;
        var isDone = progress is { IsPlanned: true, OpenPartitions: 0 };
        return new GameballFleetReport
        {
            Run = run.Name,
            RowsIn = progress.Planned,
            Succeeded = progress.Succeeded,
            Failed = progress.Failed,
            Unprocessed = progress.Planned - progress.Succeeded - progress.Failed - progress.Unknown - progress.InFlight,
            Unknown = progress.Unknown + progress.InFlight,
            Jobs = progress.Jobs,
            JobsMismatched = progress.JobsMismatched,
            JobsNotChecked = progress.JobsNotChecked,
            JobsOpen = progress.JobsLeft,
            FailuresByCode = Sum(failed, count => count.Code ?? ""),
            UnknownByCause = Sum(unknown, count => count.Cause ?? UnknownCause.ResponseLost),
            IsSourceEnded = progress.IsPlanned,
            IsEnded = isDone && progress.JobsLeft == 0,
            EndReason = !isDone ? progress.HaltReason
                : progress.JobsLeft > 0 ? $"{progress.JobsLeft} jobs had not ended when their polls stopped. Run {run.Name} again to poll them."
                : null,
            Elapsed = elapsed,
            Verdict = !isListed || progress.JobsMismatched > 0 ? CounterCheck.Mismatch
                : progress.JobsNotChecked + progress.JobsLeft > 0 ? CounterCheck.NotChecked
                : CounterCheck.Match,
        };
    }

    /// <summary>Returns the outcomes of a chunk's rows.</summary>
    public static IEnumerable<BatchOutcome<TRow>> Outcomes<TRow>(FleetRun run, StoredChunk chunk, RowCodec<TRow> codec)
    {
        var listed = chunk.Outcomes.ToDictionary(outcome => outcome.Index);
        var (rows, indexes) = codec.Decode(chunk.Payload);
        for (var i = 0; i < rows.Count; i++)
        {
            yield return listed.Remove(indexes[i], out var outcome) ? Outcome(outcome, rows[i])
                : chunk.State is ChunkState.Resolved or ChunkState.Left ? new BatchOutcome<TRow>(indexes[i], rows[i], RowState.Succeeded)
                : chunk.State == ChunkState.Planned ? new BatchOutcome<TRow>(indexes[i], rows[i], RowState.Unprocessed) { Message = run.HaltReason }
                : new BatchOutcome<TRow>(indexes[i], rows[i], RowState.Unknown)
                {
                    Cause = s_causes.GetValueOrDefault(run.Halt, UnknownCause.ResponseLost),
                    Message = run.HaltReason,
                };
        }

        foreach (var unsendable in listed.Values)
        {
            yield return Outcome(unsendable, default(TRow)!);
        }

        BatchOutcome<TRow> Outcome(StoredOutcome outcome, TRow row) => new(outcome.Index, row, outcome.State)
        {
            Cause = outcome.Cause,
            Code = outcome.Code,
            Message = outcome.Message,
            Job = outcome.JobId is null
                ? null
                : new BatchJob { Operation = run.Operation, JobId = outcome.JobId, Rows = rows.Count, SubmittedAt = run.StartedAt },
        };
    }

    private static SortedDictionary<TKey, long> Sum<TKey>(IEnumerable<OutcomeCount> counts, Func<OutcomeCount, TKey> by)
        where TKey : notnull => new(counts.GroupBy(by).ToDictionary(group => group.Key, group => group.Sum(count => count.Rows)));
}
