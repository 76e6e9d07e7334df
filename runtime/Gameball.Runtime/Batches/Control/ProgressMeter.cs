using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball;

/// <summary>
/// Reports progress to the caller. Jobs report from their own threads; the caller is notified of one change at a time. An exception of the
/// caller's handler is ignored, because it must not affect the rows.
/// </summary>
internal sealed class ProgressMeter(BatchCounts counts, Clock clock, IProgress<BatchProgress>? progress)
{
    // A longer estimate is meaningless: a hundred days.
    private const double LongestGuess = 100 * 24 * 60 * 60;

    // The rows that the server counts as done in jobs that are not resolved yet.
    private readonly Dictionary<BatchJob, int> _done = [];
    private readonly object _gate = new();
    private long _sent;
    private int _open;
    private int _ended;

    /// <summary>The number of rows in the source, once it is known.</summary>
    public long? Total { get; set; }

    public void Open(BatchJob job) => Update(() =>
    {
        _sent += job.Rows;
        _open++;
        _done[job] = 0;
    });

    public void Advance(BatchJob job, BatchJobStatus? status) => Update(() => Raise(job, status?.Done(job.Rows) ?? 0));

    public void Close(BatchJob job) => Update(() =>
    {
        _open--;
        _ended++;
        Raise(job, job.Rows);
    });

    /// <summary>Adds final outcomes to the counts under the lock, so that the jobs' threads never see a partial update.</summary>
    public void Settle(IEnumerable<BatchJobReport> jobs, Action enter) => Update(() =>
    {
        enter();
        foreach (var report in jobs)
        {
            _done.Remove(report.Job);
        }
    });

    private void Raise(BatchJob job, int done) => _done[job] = Math.Max(done, _done.TryGetValue(job, out var known) ? known : 0);

    private void Update(Action change)
    {
        lock (_gate)
        {
            change();
            try
            {
                progress?.Report(Snapshot());
            }
            catch (Exception)
            {
                // The caller's handler must not affect the rows.
            }
        }
    }

    private BatchProgress Snapshot()
    {
        var processed = counts.Settled + _done.Values.Sum();
        var seconds = clock.Elapsed.TotalSeconds;
        var speed = seconds > 0 ? processed / seconds : 0;
        return new BatchProgress
        {
            RowsTotal = Total,
            RowsRead = counts.RowsIn,
            RowsSent = _sent,
            RowsProcessed = processed,
            RowsSettled = counts.Settled,
            Succeeded = counts[RowState.Succeeded],
            Failed = counts[RowState.Failed],
            JobsOpen = _open,
            JobsEnded = _ended,
            RowsPerSecond = speed,

            // Before the first job ends, the elapsed time is mostly the wait for its first response, and the estimate would be many times
            // too long.
            TimeLeft = Total is { } total && speed > 0 && _ended > 0
                ? TimeSpan.FromSeconds(Math.Min(LongestGuess, Math.Max(0, total - processed) / speed))
                : null,
        };
    }
}
