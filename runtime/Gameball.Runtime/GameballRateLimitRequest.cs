namespace Gameball;

/// <summary>
/// A call that requests a permit. Calls of one <see cref="Account"/>, <see cref="Server"/> and <see cref="Bucket"/> share a quota.
/// </summary>
/// <param name="Account">Identifies the keys that are sent without revealing them: a hash, which is the same in every process.</param>
/// <param name="Server">Scheme, host and port of the called address, because a server counts the requests to all its paths.</param>
/// <param name="Bucket">The quota's name; the operation's id when the document states no quota.</param>
/// <param name="PerSecond">
/// The maximum number of requests within any second; <see cref="int.MaxValue"/> when the document states no quota.
/// </param>
/// <param name="Per30Seconds">
/// The maximum number of requests within any thirty seconds; <see cref="int.MaxValue"/> when the document states no quota.
/// </param>
/// <param name="OperationId">The operation's id.</param>
/// <param name="IsBackground">Whether the call belongs to an import, which leaves a share of the quota to other calls.</param>
public readonly record struct GameballRateLimitRequest(
    string Account, string Server, string Bucket, int PerSecond, int Per30Seconds, string OperationId, bool IsBackground);
