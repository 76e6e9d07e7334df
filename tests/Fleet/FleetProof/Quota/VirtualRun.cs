using System;
using System.Linq;
using Gameball.Redis.Tests.Limiter;

namespace Gameball.FleetProof.Quota;

/// <summary>One process and four in virtual time, over the limiter's script in this process.</summary>
internal static class VirtualRun
{
    public static int Run(double minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        QuotaShare.PrintHeader();
        var results = new[] { 1, 4 }.Select(processes =>
        {
            // Calls alone: imports would leave the interactive share.
            using QuotaSimulation simulation = new(processes, seed: 1) { CallsPerSecond = 40.0 / processes, HasImports = false };
            simulation.Run(time);
            QuotaShare share = new(processes, simulation.Taken, simulation.Rejected, time);
            share.Print();
            return share;
        }).ToArray();
        return results.All(static share => share.IsGood) ? 0 : 1;
    }
}
