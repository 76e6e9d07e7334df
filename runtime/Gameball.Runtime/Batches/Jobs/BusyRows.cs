using System;
using System.Linq;

namespace Gameball;

/// <summary>The rows that a job rejected because another request was in progress for their customers. They were not applied.</summary>
internal static class BusyRows
{
    private static readonly string s_busy = GameballErrorCode.CustomerBusy.ToString();

    /// <summary>Whether rows of an ended job must be sent again.</summary>
    public static bool AreDue<TRow>(Chunk<TRow> chunk, RowVerdict?[] verdicts, int maxAttempts) =>
        Array.Exists(verdicts, IsBusy) && chunk.Rejected + 1 < maxAttempts;

    /// <summary>Moves the busy rows to a chunk of their own.</summary>
    public static Chunk<TRow> Take<TRow>(Chunk<TRow> chunk, RowVerdict?[] verdicts) =>
        chunk.Reject(chunk.JobRows.Where((_, i) => IsBusy(verdicts[i])).ToArray());

    /// <summary>Removes the verdicts on the rows that were moved.</summary>
    public static void Clear(RowVerdict?[] verdicts)
    {
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = IsBusy(verdicts[i]) ? null : verdicts[i];
        }
    }

    private static bool IsBusy(RowVerdict? verdict) => verdict is { State: RowState.Failed } && verdict.Code == s_busy;
}
