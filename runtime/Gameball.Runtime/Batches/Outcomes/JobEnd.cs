namespace Gameball;

/// <summary>How the watch over a job ended.</summary>
/// <param name="Status">The last answer, with the fullest lists seen.</param>
/// <param name="IsEnded">Whether the job has ended on the server.</param>
/// <param name="Rest">What holds for rows that the job did not report.</param>
internal sealed record JobEnd(BatchJobStatus? Status, bool IsEnded, RowVerdict Rest)
{
    /// <summary>Whether the job once counted fewer rows as done than before.</summary>
    public bool CountedBackwards { get; init; }
}
