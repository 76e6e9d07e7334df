using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// The outcomes of a row that was resubmitted after a lost response. A rejection as a duplicate then means that the first submit applied
/// the row.
/// </summary>
internal static class ResubmittedRow
{
    private static readonly string s_idExists = GameballErrorCode.TransactionIdExists.ToString();
    private static readonly string s_timeExists = GameballErrorCode.TransactionTimeExists.ToString();
    private static readonly string s_busy = GameballErrorCode.CustomerBusy.ToString();

    private static readonly Dictionary<string, RowVerdict> s_duplicates = new()
    {
        // The id identifies the row: it exists on the server, so the row was applied.
        [s_idExists] = new(RowState.Succeeded, null, s_idExists, "Applied by an earlier submit of the same row: the server already has its id."),

        // The time does not identify the row: two valid rows may share it.
        [s_timeExists] = new(RowState.Unknown, UnknownCause.Ambiguous, s_timeExists,
            "Submitted twice, and the server has a transaction with this time: from the first submit, or another one."),

        // A busy customer is not conclusive either: the first submit may be in progress.
        [s_busy] = new(RowState.Unknown, UnknownCause.ResponseLost, s_busy,
            "Submitted twice; the response to the first submit was lost, and at the second the customer was busy."),
    };

    public static RowVerdict Judge(RowVerdict verdict) =>
        verdict is { State: RowState.Failed, Code: { } code } && s_duplicates.TryGetValue(code, out var duplicate) ? duplicate : verdict;
}
