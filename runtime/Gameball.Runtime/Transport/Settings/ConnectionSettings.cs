using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gameball.Runtime;

/// <summary>A client's options, validated and copied.</summary>
internal sealed class ConnectionSettings
{
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(24);

    private readonly ConcurrentDictionary<string, string> _others = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _hosts = new(StringComparer.Ordinal);
    private readonly IGameballRateLimitFeedback? _feedback;
    private readonly ILogger? _logger;

    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public ConnectionSettings(GameballOptions options, string? defaultBaseAddress)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        Server = ServerAddress.Check(options.BaseAddress, defaultBaseAddress);
        foreach (var other in options.ServerOverrides)
        {
            var address = ServerAddress.Check(other.Value, other.Key);
            _others.TryAdd(ServerAddress.Normal(other.Key), address);
            _others[other.Key] = address;
        }

        Keys = new KeyRing(options, defaultBaseAddress);
        ApiVersion = options.ApiVersion is GameballApiVersion.V4_0 or GameballApiVersion.V4_1
            ? options.ApiVersion
            : throw NoVersion(options.ApiVersion);
        Timeout = options.Timeout > TimeSpan.Zero && options.Timeout <= LongestTimeout
            ? options.Timeout
            : throw NoTimeout(options.Timeout);
        Json = new JsonRules
        {
            MaxDepth = options.MaxJsonDepth is >= GameballOptions.MinJsonDepth and <= JsonRules.DepthLimit
                ? options.MaxJsonDepth
                : throw NoDepth(options.MaxJsonDepth),
            TakesMissing = options.AllowMissingProperties,
            LeavesOutUnreadable = options.AllowUnreadableOptionalProperties,
        };
        options.Responses.Validate();
        Responses = options.Responses.Copy();
        options.Limits.Validate();
        options.Retry.Validate();
        Authenticator = Authenticator.Create(options, Keys.Tokens);
        Retry = options.Retry.Copy();
        MinTime = Retry.MinTime(Timeout);
        TimeProvider = options.TimeProvider
            ?? throw new ArgumentException("The clock is null; leave it unset for the default.", nameof(GameballOptions.TimeProvider));
        _logger = options.LoggerFactory?.CreateLogger(TelemetryNames.Source);
        Status = options.Status;
        MaxRetryAfter = options.Limits.MaxRetryAfter;
        Limiter = options.Limits.Limiter ?? new ProcessLimiter(
            options.Limits.Copy(), TimeProvider, (bucket, requested) => Log.QuotaPaused(Logger, bucket, requested, MaxRetryAfter));
        _feedback = options.Limits.Feedback;
    }

    /// <summary>The server's address without a trailing slash.</summary>
    public string Server { get; }

    /// <summary>Returns the address of an operation's server without a trailing slash.</summary>
    public string ServerOf(OperationInfo operation) =>
        operation.Server is not { } named ? Server
        : _others.TryGetValue(named, out var address) ? address
        : _others.GetOrAdd(
            named,
            _others.TryGetValue(ServerAddress.Normal(named), out address) ? address : ServerAddress.ForOperation(named, Server));

    /// <summary>Returns scheme, host and port of a server, because requests to all its paths count together.</summary>
    public string HostOf(string server) => _hosts.GetOrAdd(server, static server => ServerAddress.HostOf(server));

    public GameballClientStatus? Status { get; }

    public KeyRing Keys { get; }

    public Authenticator Authenticator { get; }

    public GameballRetryOptions Retry { get; }

    public PartitionedRateLimiter<GameballRateLimitRequest> Limiter { get; }

    /// <summary>
    /// Returns the listeners for a call that the server rejected for its quota: the limiter, else the permit that it granted, and the
    /// caller's own.
    /// </summary>
    public IEnumerable<IGameballRateLimitFeedback> Listeners(GameballRateLimitLease? lease) =>
        new[] { Limiter as IGameballRateLimitFeedback ?? lease, _feedback }.OfType<IGameballRateLimitFeedback>().Distinct();

    /// <summary>The longest wait that a server may impose.</summary>
    public TimeSpan MaxRetryAfter { get; }

    public GameballApiVersion ApiVersion { get; }

    public TimeSpan Timeout { get; }

    /// <summary>The minimum remaining time to send a call that cannot be retried.</summary>
    public TimeSpan MinTime { get; }

    /// <summary>The nesting limit of JSON, and the tolerance for responses that do not match the document.</summary>
    public JsonRules Json { get; }

    /// <summary>The limits for the size of responses.</summary>
    public GameballResponseOptions Responses { get; }

    public TimeProvider TimeProvider { get; }

    /// <summary>Whether the options have a logger factory. Without one, a call asks no logger.</summary>
    public bool HasLogger => _logger is not null;

    public ILogger Logger => _logger ?? NullLogger.Instance;

    private static ArgumentException NoVersion(GameballApiVersion version) =>
        new($"{(int)version} is not a version of the API.", nameof(GameballOptions.ApiVersion));

    private static ArgumentException NoTimeout(TimeSpan timeout) =>
        new($"The timeout must be positive and at most {LongestTimeout.Days} days, not {timeout}.", nameof(GameballOptions.Timeout));

    private static ArgumentException NoDepth(int depth) => new(
        $"JSON may be nested from {GameballOptions.MinJsonDepth} to {JsonRules.DepthLimit} deep, not {depth}.", nameof(GameballOptions.MaxJsonDepth));
}
