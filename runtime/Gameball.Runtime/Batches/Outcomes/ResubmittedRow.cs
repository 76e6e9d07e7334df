using System.Collections.Generic;

namespace Gameball;

/// <summary>
/// The outcomes of a row that was resubmitted after a lost response. A rejection as a duplicate then means that the first submit applied
/// the row.
/// </summary>
internal static class ResubmittedRow
{
    private static readonly Dictionary<string, RowVerdict> s_duplicates = new()
    {
        // The id identifies the row: it exists on the server, so the row was applied.
        ["9004"] = new(RowState.Succeeded, null, "9004", "Applied by an earlier submit of the same row: the server already has its id."),

        // The time does not identify the row: two valid rows may share it.
        ["9003"] = new(RowState.Unknown, UnknownCause.Ambiguous, "9003",
            "Submitted twice, and the server has a transaction with this time: from the first submit, or another one."),

        // A busy customer is not conclusive either: the first submit may be in progress.
        ["2001"] = new(RowState.Unknown, UnknownCause.ResponseLost, "2001",
            "Submitted twice; the response to the first submit was lost, and at the second the customer was busy."),
    };

    public static RowVerdict Judge(RowVerdict verdict) =>
        verdict is { State: RowState.Failed, Code: { } code } && s_duplicates.TryGetValue(code, out var duplicate) ? duplicate : verdict;
}
