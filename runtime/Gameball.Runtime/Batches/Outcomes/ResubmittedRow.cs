using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// A row that was sent a second time, after the answer to the first was lost. Then a refusal as a duplicate is what a row looks
/// like that the first sending applied.
/// </summary>
internal static class ResubmittedRow
{
    private static readonly string s_idExists = GameballErrorCode.TransactionIdExists.ToString();
    private static readonly string s_timeExists = GameballErrorCode.TransactionTimeExists.ToString();
    private static readonly string s_busy = GameballErrorCode.CustomerBusy.ToString();

    private static readonly Dictionary<string, RowVerdict> s_duplicates = new()
    {
        // The id is the row's own name: it is there, and that is what was asked for.
        [s_idExists] = new(RowState.Succeeded, null, s_idExists, "Applied by an earlier sending of the same row: the server has its id already."),

        // The time is not: two honest rows may share it.
        [s_timeExists] = new(RowState.Unknown, UnknownCause.Ambiguous, s_timeExists,
            "Sent twice, and the server has a transaction of this time: the first sending's, or another one."),

        // Nor is the customer's being busy: it may well be busy with the first sending.
        [s_busy] = new(RowState.Unknown, UnknownCause.ResponseLost, s_busy,
            "Sent twice; the first sending's answer was lost, and at the second the customer was busy."),
    };

    public static RowVerdict Judge(RowVerdict verdict) =>
        verdict is { State: RowState.Failed, Code: { } code } && s_duplicates.TryGetValue(code, out var duplicate) ? duplicate : verdict;
}
