namespace Gameball.Runtime;

/// <summary>An attempt that failed.</summary>
/// <param name="Kind">How far it got.</param>
/// <param name="Status">The answer's status, or 0.</param>
/// <param name="Code">Gameball's code, or 0.</param>
/// <param name="IsRepeat">Whether the answer to an earlier attempt was lost.</param>
internal readonly record struct FailedAttempt(GameballFailureKind Kind, int Status = 0, long Code = 0, bool IsRepeat = false);
