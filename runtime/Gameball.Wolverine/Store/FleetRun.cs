using System;

namespace Gameball.Fleet;

/// <summary>A run.</summary>
internal sealed record FleetRun
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Operation { get; init; }

    public required string Server { get; init; }

    public required byte[] Salt { get; init; }

    /// <summary>The hash of the salt and the account's fingerprint.</summary>
    public required byte[] Account { get; init; }

    public string? RowKeyName { get; init; }

    public string? PartitionKeyName { get; init; }

    /// <summary>What the coordinator says of its source, such as a file's name, size and time.</summary>
    public string? Fingerprint { get; init; }

    public required int Partitions { get; init; }

    /// <summary>The W3C context of the coordinator's span.</summary>
    public string? TraceParent { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public bool IsPlanned { get; init; }

    public FleetHalt Halt { get; init; }

    public string? HaltReason { get; init; }
}
