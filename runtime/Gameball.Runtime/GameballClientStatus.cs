using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.RateLimiting;

namespace Gameball;

/// <summary>
/// The state of a client as its calls have shown it: open circuits, the last response, and what is left of each quota. Set it as
/// <see cref="GameballOptions.Status"/>; the client keeps it up to date. Reading it sends nothing. It is thread-safe.
/// </summary>
public sealed class GameballClientStatus
{
    private readonly ConcurrentDictionary<string, bool> _openCircuits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Server, string Bucket), GameballRateLimitRequest> _quotas = new();
    private volatile PartitionedRateLimiter<GameballRateLimitRequest>? _limiter;
    private volatile GameballCallStatus? _lastCall;

    /// <summary>The hosts whose circuit is open because most recent calls failed (<see cref="GameballRetryOptions.BreakDuration"/>).</summary>
    public IReadOnlyList<string> OpenCircuits => [.. _openCircuits.Keys.OrderBy(static host => host, StringComparer.Ordinal)];

    /// <summary>The last attempt that ended with a response or without one; <see langword="null"/> before the first.</summary>
    public GameballCallStatus? LastCall => _lastCall;

    /// <summary>
    /// The quotas of the calls so far. Quotas of a limiter that has no statistics are left out
    /// (<see cref="PartitionedRateLimiter{TResource}.GetStatistics"/>).
    /// </summary>
    public IReadOnlyList<GameballQuotaStatus> Quotas =>
    [
        .. _quotas.Values.Select(request => (request.Bucket, Statistics: _limiter?.GetStatistics(request)))
            .Where(static quota => quota.Statistics is not null)
            .Select(static quota => new GameballQuotaStatus(
                quota.Bucket, quota.Statistics!.CurrentAvailablePermits, quota.Statistics.CurrentQueuedCount))
            .OrderBy(static quota => quota.Bucket, StringComparer.Ordinal),
    ];

    internal void CircuitOpened(string host) => _openCircuits[host] = true;

    internal void CircuitClosed(string host) => _openCircuits.TryRemove(host, out _);

    internal void Ended(string operationId, HttpStatusCode? status, string? error, DateTimeOffset at) =>
        _lastCall = new GameballCallStatus(operationId, status, error, at);

    internal void Uses(PartitionedRateLimiter<GameballRateLimitRequest> limiter, in GameballRateLimitRequest request)
    {
        _limiter = limiter;

        // Replaced keys are another account with a quota of its own.
        if (!_quotas.TryGetValue((request.Server, request.Bucket), out var known) || known.Account != request.Account)
        {
            _quotas[(request.Server, request.Bucket)] = request;
        }
    }
}

/// <summary>How the last call of a client ended.</summary>
/// <param name="OperationId">The operation's id.</param>
/// <param name="StatusCode">The status of the response; <see langword="null"/> when there was none.</param>
/// <param name="Error">The type of the exception, such as <c>GameballTransportException</c>; <see langword="null"/> for a success.</param>
/// <param name="EndedAt">The time of the end, by the client's clock.</param>
public sealed record GameballCallStatus(string OperationId, HttpStatusCode? StatusCode, string? Error, DateTimeOffset EndedAt);

/// <summary>What is left of a quota.</summary>
/// <param name="Bucket">The name of the quota: calls of the same bucket share it.</param>
/// <param name="PermitsLeft">The calls that would be granted now.</param>
/// <param name="WaitingCalls">The calls that wait for a permit.</param>
public sealed record GameballQuotaStatus(string Bucket, long PermitsLeft, long WaitingCalls);
