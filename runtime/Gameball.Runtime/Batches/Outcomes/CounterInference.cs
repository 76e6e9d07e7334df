namespace Gameball;

/// <summary>
/// Resolves the rows that a completed job's lists do not contain, if its counters are conclusive: all missing rows succeeded, or all
/// failed.
/// </summary>
internal static class CounterInference
{
    private static readonly RowVerdict s_failed =
        RowVerdict.Failed(null, "The job counts the row as failed without a reason.");

    public static void Fill(RowVerdict?[] verdicts, BatchJobStatus status)
    {
        if (status.Finished is not { } finished)
        {
            return;
        }

        var (missingSuccesses, missingFailures, open) = (finished, status.Errors ?? 0, 0);
        foreach (var verdict in verdicts)
        {
            missingSuccesses -= verdict?.State == RowState.Succeeded ? 1 : 0;
            missingFailures -= verdict?.State == RowState.Failed ? 1 : 0;
            open += IsOpen(verdict) ? 1 : 0;
        }

        var rest = (missingSuccesses, missingFailures) == (open, 0) ? RowVerdict.Succeeded
            : (missingSuccesses, missingFailures) == (0, open) ? s_failed
            : null;
        for (var i = 0; rest is not null && i < verdicts.Length; i++)
        {
            verdicts[i] = IsOpen(verdicts[i]) ? rest : verdicts[i];
        }
    }

    private static bool IsOpen(RowVerdict? verdict) =>
        verdict is null || ReferenceEquals(verdict, OutcomeJoin.Ambiguous) || ReferenceEquals(verdict, OutcomeJoin.Unreadable);
}
