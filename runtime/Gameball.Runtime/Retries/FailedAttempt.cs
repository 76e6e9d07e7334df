namespace Gameball.Runtime;

/// <summary>A failed attempt.</summary>
/// <param name="Kind">How far it progressed.</param>
/// <param name="Status">The response's status, or 0.</param>
/// <param name="Code">Gameball's code, or 0.</param>
/// <param name="IsRetry">Whether the response to an earlier attempt was lost.</param>
internal readonly record struct FailedAttempt(GameballFailureKind Kind, int Status = 0, long Code = 0, bool IsRetry = false);
