using System;
using System.Globalization;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>The last thing that the engine said of its progress. It says so from any thread; views look when they want to.</summary>
/// <param name="fraction">How much of the input was read.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressWatch(Func<double?> fraction, TimeProvider time) : IProgress<BatchProgress>
{
    private BatchProgress? _last;

    public TimeProvider Time => time;

    public BatchProgress? Last => Volatile.Read(ref _last);

    /// <summary>How much is done, from 0 to 1; <see langword="null"/> when the input's length is not known.</summary>
    public double? Done => Last is { } last && Total(last) is { } total && total > 0 ? Math.Min(1, last.RowsProcessed / total) : null;

    public void Report(BatchProgress value) => Volatile.Write(ref _last, value);

    public string Line() => Last is not { } last
        ? "reading"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{last.RowsProcessed:N0} rows done, {last.Failed:N0} failed, {last.JobsOpen} jobs open, {last.RowsPerSecond:N0} rows/s")
            + Left(last);

    // The engine knows the total when all is read; until then the part of the file that was read tells.
    private double? Total(BatchProgress last) =>
        last.RowsTotal is { } total ? total
        : fraction() is { } part && part > 0 && last.RowsRead > 0 ? last.RowsRead / part
        : null;

    // The speed before the first job has ended says nothing of what is to come.
    private string Left(BatchProgress last) => last is { RowsPerSecond: > 0, JobsEnded: > 0 } && Total(last) is { } total
        ? $", {Durations.OfSeconds((total - last.RowsProcessed) / last.RowsPerSecond)} left"
        : "";
}
