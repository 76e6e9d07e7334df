using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball.Redis.Tests.Store;

/// <summary>A process that uses a quota, without timers and queues: each exchange is a step of a test.</summary>
internal sealed class StoreProcess(ITestStore store, string name, QuotaShape shape)
{
    public const int PerSecond = 5;
    public const int Per30Seconds = 20;

    private readonly List<QuotaReport> _reports = [];
    private string _last = "";
    private long _lastGranted;

    /// <summary>The ids of the grants that were used.</summary>
    public List<string> Used { get; } = [];

    public bool IsDistrustful { get; set; }

    public static QuotaShape Shape(
        int perSecond = PerSecond, int per30Seconds = Per30Seconds, double interactiveShare = 0.1, double maxRetryAfter = 60) => new(
        new("account", "https://api.gameball.co", "bucket", perSecond, per30Seconds, "trackOrder", false),
        new GameballRedisLimiterOptions
        {
            MaxLatency = TimeSpan.Zero,
            Limits = { Margin = TimeSpan.Zero, InteractiveShare = interactiveShare, MaxRetryAfter = TimeSpan.FromSeconds(maxRetryAfter) },
        });

    public async Task<QuotaReply> AskAsync(int live = 0, int imports = 0, int unused = 0, string quota = "q")
    {
        var reports = _reports.ToArray();
        _reports.Clear();
        QuotaAsk ask = new(name, shape, live, imports, reports, static age => age,
            store.Passed - _lastGranted < shape.LongSpan ? _last : "", IsDistrustful);
        var reply = await store.ExchangeAsync(quota, ask);
        if (reply.IsLost)
        {
            _last = "";
        }

        for (var i = 0; i < reply.Live + reply.Imports && !shape.IsEndless; i++)
        {
            if (i >= reply.Live + reply.Imports - unused)
            {
                Return(reply.Grant(i));
                continue;
            }

            (_last, _lastGranted) = (reply.Grant(i), store.Passed);
            Used.Add(_last);
        }

        return reply;
    }

    /// <summary>Asks once for each of a number of calls.</summary>
    /// <returns>The number of permits.</returns>
    public async Task<int> TakeAsync(int live = 0, int imports = 0)
    {
        var reply = await AskAsync(live, imports);
        return reply.Live + reply.Imports;
    }

    public void Return(string id) => _reports.Add(QuotaReport.Returned(0, id));

    public void Spend(string id, TimeSpan age) => _reports.Add(QuotaReport.Spent(Micros.From(age), id));

    public void Refuse(long granted, TimeSpan? requested = null) => _reports.Add(QuotaReport.Refused(0, granted, requested));

    public void EndTrial(long began) => _reports.Add(QuotaReport.TrialEnded(0, began));
}
