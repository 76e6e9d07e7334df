using System;
using System.Threading.Tasks;
using StackExchange.Redis;

namespace Gameball.Runtime;

/// <summary>A connection to Redis that begins with its first use.</summary>
internal sealed class RedisConnection : IDisposable
{
    private readonly object _gate = new();
    private readonly ConfigurationOptions _configuration;
    private Task<ConnectionMultiplexer>? _connecting;
    private bool _isDisposed;

    /// <param name="configuration">The servers and settings, as StackExchange.Redis reads them.</param>
    /// <exception cref="ArgumentException">The configuration is invalid.</exception>
    public RedisConnection(string configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration))
        {
            throw new ArgumentException("The configuration is blank; it names the servers: \"redis:6379\".", nameof(configuration));
        }

        _configuration = ConfigurationOptions.Parse(configuration);

        // An application starts without Redis, and the limiter itself decides how long calls wait for it.
        _configuration.AbortOnConnectFail = false;
        _configuration.BacklogPolicy = BacklogPolicy.FailFast;
    }

    public async Task<IConnectionMultiplexer> GetAsync()
    {
        Task<ConnectionMultiplexer> connecting;
        lock (_gate)
        {
            if (_isDisposed)
            {
                throw new ObjectDisposedException(nameof(GameballRedisLimiter));
            }

            connecting = _connecting is null || _connecting.IsFaulted
                ? _connecting = ConnectionMultiplexer.ConnectAsync(_configuration)
                : _connecting;
        }

        return await connecting.ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        _connecting?.ContinueWith(
            static connected => connected.Result.Dispose(), default, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }
}
