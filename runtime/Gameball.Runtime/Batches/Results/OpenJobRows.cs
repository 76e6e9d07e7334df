namespace Gameball;

/// <summary>A job that was not seen to end, and the known outcomes of its rows.</summary>
/// <param name="Job">The job.</param>
/// <param name="Rows">All of its rows, because its lists and counters can be compared only with all of them.</param>
/// <param name="Known">The outcome of each row; null for a row that was resubmitted in another job.</param>
/// <param name="MayBeApplied">Whether the rows were sent before and that response was lost.</param>
internal sealed record OpenJobRows<TRow>(BatchJob Job, SourceRow<TRow>[] Rows, RowVerdict?[] Known, bool MayBeApplied);
