using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>Runs a command beside a Redis server, whose address is in GAMEBALL_REDIS.</summary>
internal static class RedisRun
{
    public static async Task<int> RunAsync(string[] command)
    {
        using DataFolder folder = new();
        await using RedisServer redis = new(folder.Path);
        await redis.StartAsync();
        ProcessStartInfo start = new(command[0]) { Environment = { ["GAMEBALL_REDIS"] = redis.Address } };
        Array.ForEach(command[1..], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
