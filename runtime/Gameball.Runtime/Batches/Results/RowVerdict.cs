using System.Text.Json;

namespace Gameball;

/// <summary>An outcome that is not yet joined to its row.</summary>
internal sealed record RowVerdict(RowState State, UnknownCause? Cause = null, string? Code = null, string? Message = null)
{
    /// <summary>The job's entry for the row.</summary>
    public JsonElement? ResponseJson { get; init; }

    /// <summary>The outcome of rows that a job rejected. The server has seen them, so they are not unprocessed.</summary>
    public static RowVerdict Rejected { get; } =
        Failed(GameballErrorCode.CustomerBusy.ToString(), "The customer was busy, and the import ended before the row could be resubmitted.");

    public static RowVerdict Succeeded { get; } = new(RowState.Succeeded);

    public static RowVerdict Failed(string? code, string? message) => new(RowState.Failed, null, code, message);

    public static RowVerdict Unwritable(string fault) => Failed(null, "The row cannot be written as JSON: " + fault);

    public static RowVerdict Unprocessed(string? message) => new(RowState.Unprocessed, Message: message);

    public static RowVerdict Unknown(UnknownCause cause, string? message = null) => new(RowState.Unknown, cause, null, message);
}
