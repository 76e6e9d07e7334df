using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Redis.Tests.Support;
using Gameball.Runtime;

namespace Gameball.Redis.Tests.Store;

/// <summary>The script of the limiter, run in this process over a Redis in memory.</summary>
internal sealed class InProcessStore : ITestStore
{
    private readonly FakeRedis _redis = new();
    private readonly LuaScript _script;

    public InProcessStore()
    {
        _script = new LuaScript(QuotaScript.Text, _redis.Call);
        Now = 1_900_000_000_000_000;
        _redis.Started = Now - 3_600_000_000;
    }

    public long Now
    {
        get => _redis.Now;
        set
        {
            Passed += Math.Max(0, value - _redis.Now);
            _redis.Now = value;
        }
    }

    public long Passed { get; private set; }

    public IEnumerable<string> Texts => _redis.Texts;

    public TimeSpan Lifetime => Micros.ToTime(_redis.Expiry.Values.Max() - Now);

    public Task<QuotaReply> ExchangeAsync(string quota, QuotaAsk ask)
    {
        _redis.Expire();
        return Task.FromResult(new QuotaReply(_script.Run(QuotaAsk.KeysOf("test", quota), ask.ToArguments())));
    }

    public void Restart(bool keepsData)
    {
        _redis.Run += "x";
        _redis.Started = Now;
        if (!keepsData)
        {
            Clear();
        }
    }

    public void Clear() => _redis.Clear();

    public void Dispose() => _script.Dispose();
}
