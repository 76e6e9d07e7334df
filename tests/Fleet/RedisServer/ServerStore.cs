using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Redis.Tests.Store;
using Gameball.Runtime;
using StackExchange.Redis;

namespace Gameball.Redis.Tests;

/// <summary>The script in a real Redis, with a clock that the test sets: a hash has the time, the id of the run and the time of its start.</summary>
internal sealed class ServerStore : ITestStore
{
    private static readonly Lazy<ConnectionMultiplexer> s_redis = new(static () => ConnectionMultiplexer.Connect(Address + ",allowAdmin=true"));

    private readonly string _prefix = Guid.NewGuid().ToString("N");
    private readonly string _clock;
    private readonly RedisQuotaStore _store;
    private long _now = 1_900_000_000_000_000;
    private long _started;
    private int _run;

    public ServerStore()
    {
        _clock = _prefix + "-clock";
        _started = _now - 3_600_000_000;
        var clock = $$"""
            local function clock()
              local set = redis.call('HMGET', '{{_clock}}', 'now', 'run', 'started')
              return tonumber(set[1]), set[2], tonumber(set[1]) - tonumber(set[3])
            end
            """;
        _store = new RedisQuotaStore(static () => Task.FromResult<IConnectionMultiplexer>(s_redis.Value), _prefix, QuotaScript.WithClock(clock));
        SetClock();
    }

    public static string Address => Environment.GetEnvironmentVariable("GAMEBALL_REDIS")
        ?? throw new InvalidOperationException("Set GAMEBALL_REDIS to the address of a Redis server, as tests/Fleet/run.sh does: 127.0.0.1:6390");

    public static IConnectionMultiplexer Connection => s_redis.Value;

    public long Now
    {
        get => _now;
        set
        {
            Passed += Math.Max(0, value - _now);
            _now = value;
            SetClock();
        }
    }

    public long Passed { get; private set; }

    public IEnumerable<string> Texts => Keys().SelectMany(key => Database.KeyType(key) == RedisType.Hash
        ? Database.HashGetAll(key).SelectMany(entry => new[] { key.ToString(), entry.Name.ToString(), entry.Value.ToString() })
        : Database.SortedSetRangeByRank(key).Select(member => member.ToString()).Append(key.ToString()));

    public TimeSpan Lifetime => Keys().Max(key => Database.KeyTimeToLive(key))!.Value;

    private static IDatabase Database => s_redis.Value.GetDatabase();

    public Task<QuotaReply> ExchangeAsync(string quota, QuotaAsk ask) => _store.ExchangeAsync(quota, ask);

    public void Restart(bool keepsData)
    {
        (_run, _started) = (_run + 1, _now);
        SetClock();
        if (!keepsData)
        {
            Clear();
        }
    }

    public void Clear() => Database.KeyDelete([.. Keys()]);

    public void Dispose()
    {
        Clear();
        Database.KeyDelete(_clock);
    }

    private void SetClock() => Database.HashSet(
        _clock, [new("now", _now), new("run", "r" + _run.ToString(CultureInfo.InvariantCulture)), new("started", _started)]);

    private IEnumerable<RedisKey> Keys() => s_redis.Value.GetServers().Single().Keys(pattern: _prefix + ":*");
}
