using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Gameball.FleetProof.Servers;
using Gameball.Local;

namespace Gameball.FleetProof.Quota;

/// <summary>One process and four at the same time, each group with a server and so with a quota of its own, on one Redis.</summary>
internal static class RealRun
{
    // Redis grants nothing for a window after its start.
    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(32);

    public static async Task<int> RunAsync(double minutes)
    {
        using DataFolder folder = new();
        await using RedisServer redis = new(folder.Path);
        await redis.StartAsync();
        await Task.Delay(s_start);
        var shares = await Task.WhenAll(MeasureAsync(redis.Address, 1, minutes), MeasureAsync(redis.Address, 4, minutes));
        QuotaShare.PrintHeader();
        foreach (var share in shares)
        {
            share.Print();
        }

        return shares.All(static share => share.IsGood) ? 0 : 1;
    }

    private static async Task<QuotaShare> MeasureAsync(string redis, int processes, double minutes)
    {
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { ApiKey = LocalCommand.ApiKey, SecretKey = LocalCommand.SecretKey });
        var time = TimeSpan.FromMinutes(minutes);
        var counts = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => RunChildAsync(redis, server.Address, time)));
        return new QuotaShare(processes, counts.Sum(static count => count.Taken), counts.Sum(static count => count.Rejected), time);
    }

    private static async Task<(int Taken, int Rejected)> RunChildAsync(string redis, Uri server, TimeSpan time)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] arguments = ["child", redis, server.ToString(), time.TotalSeconds.ToString(CultureInfo.InvariantCulture)];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var child = Process.Start(start)!;
        var counts = (await child.StandardOutput.ReadToEndAsync()).Split(' ').Select(static text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        await child.WaitForExitAsync();
        return (counts[0], counts[1]);
    }
}
