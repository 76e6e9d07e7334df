namespace Gameball;

/// <summary>A job whose end was not seen, and what is known of the rows that it was made of.</summary>
/// <param name="Job">The job.</param>
/// <param name="Rows">All of its rows: its lists and counters can be held against all of them only.</param>
/// <param name="Known">What became of each; none for a row that went on elsewhere.</param>
/// <param name="MayBeApplied">Whether they were sent before, and that answer was lost.</param>
internal sealed record OpenJobRows<TRow>(BatchJob Job, SourceRow<TRow>[] Rows, RowVerdict?[] Known, bool MayBeApplied);
