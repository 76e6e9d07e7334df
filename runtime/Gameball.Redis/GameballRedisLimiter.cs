using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Gameball;

/// <summary>
/// A limiter for <see cref="GameballLimitOptions.Limiter"/> that shares the quotas of an account between all processes that use the same
/// Redis. It keeps both published windows exactly, by Redis's clock; calls come before imports, whatever process they belong to; and a
/// rejection by the server (429) pauses all processes. Redis stores no keys of Gameball, only a hash of account, server and bucket.
/// </summary>
/// <remarks>
/// A call that needs a permit waits for one round trip to Redis; calls that wait together share it. When Redis is unavailable, calls wait and
/// then fail, or a share of the quota is granted by this process (<see cref="GameballRedisLimiterOptions"/>). Redis 5 or later.
/// </remarks>
public sealed class GameballRedisLimiter : PartitionedRateLimiter<GameballRateLimitRequest>
{
    private const int ManyQuotas = 1000;

    /// <summary>A quota without a call for this time is the same as a new one.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, SharedQuota> _quotas = new(StringComparer.Ordinal);
    private readonly string _process = Guid.NewGuid().ToString("N");
    private readonly IQuotaStore _store;
    private readonly GameballRedisLimiterOptions _options;
    private readonly ILogger _logger;
    private readonly IDisposable? _owned;
    private readonly Meter _meter;
    private int _nextSweep = ManyQuotas;

    /// <summary>Creates a limiter over a connection, which stays the caller's.</summary>
    /// <param name="redis">The connection.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An argument is null, or a setting is invalid.</exception>
    public GameballRedisLimiter(IConnectionMultiplexer redis, GameballRedisLimiterOptions? options = null)
        : this(new RedisQuotaStore(Connected(redis), (options ?? new()).KeyPrefix, QuotaScript.Text), options)
    {
    }

    internal GameballRedisLimiter(IQuotaStore store, GameballRedisLimiterOptions? options, IDisposable? owned = null)
    {
        _options = (options ?? new GameballRedisLimiterOptions()).CheckedCopy();
        _logger = _options.LoggerFactory?.CreateLogger("Gameball") ?? NullLogger.Instance;
        _store = store;
        _owned = owned;
        _meter = RedisInstruments.Measure(Available);
    }

    /// <summary>
    /// Creates a limiter with a connection of its own. It connects with the first call, and connects again by itself after an outage. The
    /// limiter disposes the connection.
    /// </summary>
    /// <param name="configuration">The servers and settings, as StackExchange.Redis reads them: <c>redis:6379,password=…</c>.</param>
    /// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The configuration or a setting is invalid.</exception>
    public static GameballRedisLimiter Connect(string configuration, GameballRedisLimiterOptions? options = null)
    {
        RedisConnection connection = new(configuration);
        return new(new RedisQuotaStore(connection.GetAsync, (options ?? new()).KeyPrefix, QuotaScript.Text), options, connection);
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => Get(resource, _options).GetStatistics();

    /// <summary>Returns the same limiter for a client with limits of its own. They apply to the quotas that the client uses first.</summary>
    internal PartitionedRateLimiter<GameballRateLimitRequest> For(GameballLimitOptions limits) => new ClientLimiter(this, _options.With(limits));

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) =>
        Attempt(resource, permitCount, _options);

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) =>
        AcquireAsync(resource, permitCount, _options, cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _meter.Dispose();
        foreach (var quota in _quotas)
        {
            quota.Value.Dispose();
        }

        _owned?.Dispose();
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        Dispose(true);
        return default;
    }

    private static Func<Task<IConnectionMultiplexer>> Connected(IConnectionMultiplexer redis)
    {
        var connected = Task.FromResult(redis ?? throw new ArgumentNullException(nameof(redis)));
        return () => connected;
    }

    // Accounts that share a bucket's name have one measurement, that of the account with the least.
    private IEnumerable<Measurement<long>> Available() =>
        from quota in _quotas.Values
        let left = quota.Available
        where left is not null
        group left.Value by quota.Bucket into bucket
        select new Measurement<long>(bucket.Min(), new KeyValuePair<string, object?>("gameball.limiter.bucket", bucket.Key));

    private RateLimitLease Attempt(in GameballRateLimitRequest request, int permits, GameballRedisLimiterOptions options) =>
        Get(request, options, permits).Attempt();

    private ValueTask<RateLimitLease> AcquireAsync(
        in GameballRateLimitRequest request, int permits, GameballRedisLimiterOptions options, CancellationToken cancellationToken) =>
        Get(request, options, permits).AcquireAsync(request.IsBackground, cancellationToken);

    private SharedQuota Get(in GameballRateLimitRequest request, GameballRedisLimiterOptions options, int permits)
    {
        if (permits != 1)
        {
            throw new ArgumentOutOfRangeException("permitCount", permits, "The limiter over Redis grants one permit at a time.");
        }

        return Get(request, options);
    }

    private SharedQuota Get(in GameballRateLimitRequest request, GameballRedisLimiterOptions options)
    {
        var name = NameOf(request);
        return _quotas.TryGetValue(name, out var quota) ? quota : Add(name, request, options);
    }

    private SharedQuota Add(string name, GameballRateLimitRequest request, GameballRedisLimiterOptions options)
    {
        var added = _quotas.GetOrAdd(name, _ => new SharedQuota(_store, name, _process, request, options, _logger));
        if (_quotas.Count > Volatile.Read(ref _nextSweep))
        {
            foreach (var quota in _quotas)
            {
                if (quota.Value != added && quota.Value.IdleTime > s_idle)
                {
                    _quotas.TryRemove(quota.Key, out _);
                }
            }

            Volatile.Write(ref _nextSweep, _quotas.Count + ManyQuotas);
        }

        return added;
    }

    // A separator that no part contains. The account is a hash of its key already.
    private static string NameOf(in GameballRateLimitRequest request)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes($"{request.Account}\n{request.Server}\n{request.Bucket}"));
        return BitConverter.ToString(bytes, 0, 16).Replace("-", "");
    }

    private sealed class ClientLimiter(GameballRedisLimiter owner, GameballRedisLimiterOptions options)
        : PartitionedRateLimiter<GameballRateLimitRequest>
    {
        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => owner.Get(resource, options).GetStatistics();

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) =>
            owner.Attempt(resource, permitCount, options);

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) =>
            owner.AcquireAsync(resource, permitCount, options, cancellationToken);
    }
}
