using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>Runs a command beside Redis and PostgreSQL, whose addresses are in GAMEBALL_REDIS and GAMEBALL_FLEET_POSTGRES.</summary>
internal static class ServersRun
{
    public static async Task<int> RunAsync(string[] command)
    {
        using DataFolder folder = new();
        await using RedisServer redis = new(folder.Path);
        await using PostgresServer postgres = new(folder.Path);
        await Task.WhenAll(redis.StartAsync(), postgres.CreateAsync());
        ProcessStartInfo start = new("setsid", command)
        {
            Environment = { ["GAMEBALL_REDIS"] = redis.Address, ["GAMEBALL_FLEET_POSTGRES"] = postgres.ConnectionString },
        };
        using var process = Process.Start(start)!;
        AtExit.AddGroup(process.Id);
        await process.WaitForExitAsync();
        AtExit.RemoveGroup(process.Id);
        return process.ExitCode;
    }
}
