using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Gameball.Fleet;

/// <summary>Compares a run with what this process works on.</summary>
internal static class FleetTarget
{
    public static FleetRun NewRun(string name, BatchTarget target, string? fingerprint, int partitions, string? traceParent)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new FleetRun
        {
            Id = Guid.NewGuid(),
            Name = name,
            Operation = target.Operation,
            Server = target.Server,
            Salt = salt,
            Account = Hash(salt, target.Account),
            RowKeyName = target.RowKeyName,
            PartitionKeyName = target.PartitionKeyName,
            Fingerprint = fingerprint,
            Partitions = partitions,
            TraceParent = traceParent,
        };
    }

    /// <summary>Returns why this process must not work on a run; <see langword="null"/> when it may.</summary>
    public static GameballFleetException? Difference(FleetRun run, BatchTarget target)
    {
        var differences = Differences(run, target).ToList();
        return differences.Count > 0
            ? new GameballFleetException(
                GameballFleetError.OtherRun,
                $"The run {run.Name} is another one: {string.Join(" Also, ", differences)} Nothing was sent. Use another name, or the settings of that run.")
            : !run.Account.AsSpan().SequenceEqual(Hash(run.Salt, target.Account))
            ? new GameballFleetException(
                GameballFleetError.OtherKeys,
                $"The run {run.Name} belongs to another account's key than this process has. Nothing was sent. Give all processes the same keys.")
            : null;
    }

    private static IEnumerable<string> Differences(FleetRun run, BatchTarget target) =>
        from pair in new (string Name, string? Then, string? Now)[]
        {
            ("operation", run.Operation, target.Operation),
            ("server", run.Server, target.Server),
            ("key property", run.RowKeyName, target.RowKeyName),
            ("partition key property", run.PartitionKeyName, target.PartitionKeyName),
        }
        where pair.Then != pair.Now
        select $"its {pair.Name} is {pair.Then ?? "none"}, and here {pair.Now ?? "none"}.";

    private static byte[] Hash(byte[] salt, string account) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(account)]);
}
