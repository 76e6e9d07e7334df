namespace Gameball;

/// <summary>A call that asks for a permit. Calls of one <see cref="Account"/>, <see cref="Server"/> and <see cref="Bucket"/> share a quota.</summary>
/// <param name="Account">Stands for the keys that are sent, without giving them away: a hash, the same in every process.</param>
/// <param name="Server">Scheme, host and port of the address that is called: a server counts what comes to all its paths.</param>
/// <param name="Bucket">The quota's name; the operation's id where the document states no quota.</param>
/// <param name="PerSecond">The most requests within any second; <see cref="int.MaxValue"/> where no quota is stated.</param>
/// <param name="Per30Seconds">The most requests within any thirty seconds; <see cref="int.MaxValue"/> where no quota is stated.</param>
/// <param name="OperationId">The operation.</param>
/// <param name="IsBackground">Whether the call is one of an import, which leaves a share of the quota to others.</param>
public readonly record struct GameballRateLimitRequest(
    string Account, string Server, string Bucket, int PerSecond, int Per30Seconds, string OperationId, bool IsBackground);
