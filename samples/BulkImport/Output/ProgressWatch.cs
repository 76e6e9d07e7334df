using System;
using System.Globalization;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>The latest progress that the engine reported. The engine reports from any thread; views read it at any time.</summary>
/// <param name="fraction">Returns the share of the input that was read.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressWatch(Func<double?> fraction, TimeProvider time) : IProgress<BatchProgress>
{
    private BatchProgress? _last;

    public TimeProvider Time => time;

    public BatchProgress? Last => Volatile.Read(ref _last);

    /// <summary>The share that is done, from 0 to 1; <see langword="null"/> if the input's length is unknown.</summary>
    public double? Done => Last is { } last && Total(last) is { } total && total > 0 ? Math.Min(1, last.RowsProcessed / total) : null;

    public void Report(BatchProgress value) => Volatile.Write(ref _last, value);

    public string Line() => Last is not { } last
        ? "reading"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{last.RowsProcessed:N0} rows done, {last.Failed:N0} failed, {last.JobsOpen} jobs open, {last.RowsPerSecond:N0} rows/s")
            + Left(last);

    /// <summary>Returns the line beside a bar, which leaves room for the bar on 80 columns.</summary>
    public string ShortLine() => Last is not { } last
        ? "reading"
        : string.Create(CultureInfo.InvariantCulture, $"{last.RowsProcessed:N0} rows, {last.Failed:N0} failed, {last.RowsPerSecond:N0}/s") + Left(last);

    // The engine knows the total after all rows are read; until then the share of the file that was read gives an estimate.
    private double? Total(BatchProgress last) =>
        last.RowsTotal is { } total ? total
        : fraction() is { } share && share > 0 && last.RowsRead > 0 ? last.RowsRead / share
        : null;

    // The speed before the end of the first job predicts nothing.
    private string Left(BatchProgress last) => last is { RowsPerSecond: > 0, JobsEnded: > 0 } && Total(last) is { } total && total > last.RowsProcessed
        ? $", {Durations.OfSeconds((total - last.RowsProcessed) / last.RowsPerSecond)} left"
        : "";
}
