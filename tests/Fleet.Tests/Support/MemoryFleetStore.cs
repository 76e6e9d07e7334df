using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet.Tests;

/// <summary>The state of runs in memory. <see cref="FleetStoreTests"/> checks it and PostgreSQL.</summary>
internal sealed partial class MemoryFleetStore(TimeProvider time) : IFleetStore
{
    private readonly object _gate = new();
    private readonly List<MemoryRun> _runs = [];
    private long _lastChunk;

    /// <summary>The difference of this store's clock to that of the tests.</summary>
    public TimeSpan Skew { get; set; }

    /// <summary>The version of the schema that was applied.</summary>
    public int SchemaVersion { get; set; } = SchemaMigration.Newest;

    /// <summary>Throws before a method of this name runs.</summary>
    public Func<string, Exception?> Fault { get; set; } = _ => null;

    /// <summary>Whether every run that a coordinator has is planned, or is halted: nothing happens until the clock moves.</summary>
    public bool IsQuiet
    {
        get
        {
            lock (_gate)
            {
                return _runs.All(run => run.Owner is null || run.Record.IsPlanned || run.Record.Halt != FleetHalt.None);
            }
        }
    }

    private DateTimeOffset Now => time.GetUtcNow() + Skew;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await Do("Prepare", () => true);
        SchemaMigration.Require(SchemaVersion);
    }

    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => Do("Now", () => Now);

    public Task<FleetRun?> FindAsync(string name, CancellationToken cancellationToken) =>
        Do("Find", () => _runs.SingleOrDefault(run => run.Record.Name == name)?.Record);

    public Task<FleetRun?> FindAsync(Guid run, CancellationToken cancellationToken) =>
        Do("Find", () => _runs.SingleOrDefault(other => other.Record.Id == run)?.Record);

    public Task<FleetRun?> BeginAsync(FleetRun created, string owner, TimeSpan lease, CancellationToken cancellationToken) => Do("Begin", () =>
    {
        var run = _runs.SingleOrDefault(run => run.Record.Name == created.Name);
        if (run is null)
        {
            _runs.Add(run = new MemoryRun(created with { StartedAt = Now }));
        }

        if (run.Owner is not null && run.Owner != owner && run.LeaseUntil >= Now)
        {
            return null;
        }

        (run.Owner, run.LeaseUntil) = (owner, Now + lease);
        return run.Record;
    });

    public Task<bool> RenewRunAsync(Guid run, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        Do("RenewRun", () => Renew(Of(run), owner, lease));

    public Task ReleaseRunAsync(Guid run, string owner, CancellationToken cancellationToken) => Do("ReleaseRun", () =>
    {
        var known = Of(run);
        return (known.Owner, known.LeaseUntil) = known.Owner == owner ? (null, null) : (known.Owner, known.LeaseUntil);
    });

    public Task ResumeAsync(Guid run, DateTimeOffset? deadline, CancellationToken cancellationToken) => Do("Resume", () =>
    {
        var known = Of(run);
        known.Deadline = deadline;
        foreach (var chunk in known.Chunks.Where(chunk => chunk.State == ChunkState.Left))
        {
            var partition = known.PartitionOf(chunk.Partition);
            var removed = chunk.Outcomes.Where(row => row.JobId is not null).ToArray();
            partition.Succeeded -= chunk.Rows - removed.Length;
            partition.Failed -= removed.Count(row => row.State == RowState.Failed);
            partition.Unknown -= removed.Count(row => row.State == RowState.Unknown);
            partition.DueAt = partition.DueAt < Now ? partition.DueAt : Now;
            (partition.Head, partition.WokenAt, chunk.State) = (ChunkState.Accepted, null, ChunkState.Accepted);
            chunk.Outcomes.RemoveAll(removed.Contains);
        }

        return known.Record = known.Record with { Halt = FleetHalt.None, HaltReason = null };
    });

    public Task HaltAsync(Guid run, FleetHalt halt, string reason, CancellationToken cancellationToken) => Do("Halt", () =>
    {
        var known = Of(run);
        return known.Record = known.Record.Halt < halt ? known.Record with { Halt = halt, HaltReason = reason } : known.Record;
    });

    public Task<IReadOnlyList<byte[]>> PlannedHashesAsync(Guid run, long from, int limit, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<byte[]>>("PlannedHashes", () =>
            [.. Of(run).Chunks.Where(chunk => chunk.Number >= from).OrderBy(chunk => chunk.Number).Take(limit).Select(chunk => chunk.Hash!)]);

    public Task<IReadOnlyList<int>?> AddAsync(
        Guid run, string owner, TimeSpan lease, IReadOnlyList<PlannedChunk> chunks, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<int>?>("Add", () =>
        {
            var known = Of(run);
            if (!Renew(known, owner, lease))
            {
                return null;
            }

            SortedSet<int> due = [];
            foreach (var planned in chunks)
            {
                var partition = known.PartitionOf(planned.Partition);
                partition.Planned += planned.Rows + planned.Refused.Count;
                partition.Failed += planned.Refused.Count;
                var chunk = new MemoryChunk(++_lastChunk, planned.Partition, (long)planned.Order << 30, 1 << 30)
                {
                    Number = planned.Number,
                    Hash = planned.Hash,
                    Rows = planned.Rows,
                    Payload = planned.Payload,
                    State = planned.Rows == 0 ? ChunkState.Resolved : ChunkState.Planned,
                };
                chunk.Outcomes.AddRange(planned.Refused);
                known.Chunks.Add(chunk);
                if (planned.Rows > 0 && partition.DueAt is null)
                {
                    (partition.DueAt, partition.Head) = (Now, ChunkState.Planned);
                    due.Add(planned.Partition);
                }
            }

            return [.. due];
        });

    public Task EndPlanAsync(Guid run, CancellationToken cancellationToken) => Do("EndPlan", () =>
    {
        var known = Of(run);
        return known.Record = known.Record with { IsPlanned = true };
    });

    public Task<FleetClaim?> ClaimAsync(Guid run, int partition, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        Do("Claim", () =>
        {
            var known = Of(run);
            var claimed = known.PartitionOf(partition);
            if (claimed.LeaseUntil >= Now || !(claimed.DueAt <= Now + TimeSpan.FromSeconds(1)) || !known.MayWork(claimed, Now))
            {
                return null;
            }

            (claimed.Token, claimed.LeaseUntil, claimed.WokenAt) = (Guid.NewGuid(), Now + lease, null);
            return known.HeadOf(partition) is { } head
                ? new FleetClaim(
                    run, partition, claimed.Token.Value, known.Record.Halt, head.Id, head.Position, head.Width, head.Payload, head.Step)
                : null;
        });

    public Task<bool> RenewAsync(FleetClaim claim, TimeSpan lease, CancellationToken cancellationToken) => Do("Renew", () =>
    {
        var partition = Of(claim.Run).PartitionOf(claim.Partition);
        partition.LeaseUntil = partition.Token == claim.Token ? Now + lease : partition.LeaseUntil;
        return partition.Token == claim.Token;
    });

    public Task<bool> SendingAsync(FleetClaim claim, string step, TimeSpan lease, CancellationToken cancellationToken) => Do("Sending", () =>
    {
        var run = Of(claim.Run);
        var partition = run.PartitionOf(claim.Partition);
        if (partition.Token != claim.Token || run.Record.Halt != FleetHalt.None || run.Deadline <= Now)
        {
            return false;
        }

        var chunk = run.Chunks.Single(chunk => chunk.Id == claim.Chunk);
        (partition.LeaseUntil, partition.Head, chunk.State, chunk.Step) = (Now + lease, ChunkState.Sending, ChunkState.Sending, step);
        return true;
    });

    public Task<StepSaved> SaveAsync(FleetClaim claim, StepChange change, CancellationToken cancellationToken) => Do("Save", () =>
    {
        var run = Of(claim.Run);
        var partition = run.PartitionOf(claim.Partition);
        if (partition.Token != claim.Token)
        {
            return new StepSaved(false, null);
        }

        (partition.Token, partition.LeaseUntil, partition.WokenAt) = (null, null, null);
        partition.Succeeded += change.Succeeded;
        partition.Failed += change.NotSucceeded.Count(row => row.State == RowState.Failed);
        partition.Unknown += change.NotSucceeded.Count(row => row.State == RowState.Unknown);
        partition.Jobs += change.Job is null ? 0 : 1;
        partition.Mismatched += change.Job == CounterCheck.Mismatch ? 1 : 0;
        partition.NotChecked += change.Job == CounterCheck.NotChecked ? 1 : 0;
        Apply(run, claim, change);
        var head = run.HeadOf(claim.Partition);
        partition.Head = change.IsStopping ? ChunkState.Stopping : head?.State ?? ChunkState.Planned;
        partition.DueAt = head is null ? null : Now + change.Delay;
        return new StepSaved(true, head is null ? null : change.Delay);
    });

    public Task<IReadOnlyList<(Guid Run, int Partition)>> OverdueAsync(
        TimeSpan grace, TimeSpan repeat, int limit, CancellationToken cancellationToken) =>
        Do<IReadOnlyList<(Guid Run, int Partition)>>("Overdue", () =>
        {
            (MemoryRun Run, MemoryPartition Partition)[] late =
            [
                .. from run in _runs
                   from partition in run.Partitions.Values
                   where partition.DueAt < Now - grace && !(partition.LeaseUntil >= Now) && !(partition.WokenAt >= Now - repeat)
                       && run.MayWork(partition, Now)
                   orderby partition.DueAt
                   select (run, partition),
            ];
            foreach (var (_, partition) in late.Take(limit))
            {
                partition.WokenAt = Now;
            }

            return [.. late.Take(limit).Select(found => (found.Run.Record.Id, found.Partition.Number))];
        });

    private void Apply(MemoryRun run, FleetClaim claim, StepChange change)
    {
        var chunk = run.Chunks.Single(chunk => chunk.Id == claim.Chunk);
        var kept = change.IsResolved ? change.Resolved : change.Next[0];
        (chunk.Rows, chunk.Payload) = kept is null ? (chunk.Rows, chunk.Payload) : (kept.Rows, kept.Payload);
        (chunk.State, chunk.Step) = (change.State, change.IsResolved ? change.Left : kept!.Step);
        chunk.Outcomes.AddRange(change.NotSucceeded);
        ChunkPart[] added = [.. change.IsResolved ? change.Next : change.Next.Skip(1)];
        chunk.Width = change.IsResolved || added.Length == 0 ? chunk.Width : chunk.Width / 2;
        run.Chunks.AddRange(added.Select(part => new MemoryChunk(
            ++_lastChunk, chunk.Partition, change.IsResolved ? chunk.Position : chunk.Position + chunk.Width, chunk.Width)
        {
            Rows = part.Rows,
            Payload = part.Payload,
            State = part.State,
            Step = part.Step,
        }));
    }

    private bool Renew(MemoryRun run, string owner, TimeSpan lease)
    {
        run.LeaseUntil = run.Owner == owner ? Now + lease : run.LeaseUntil;
        return run.Owner == owner;
    }

    private MemoryRun Of(Guid run) => _runs.Single(other => other.Record.Id == run);

    private Task<T> Do<T>(string method, Func<T> work)
    {
        if (Fault(method) is { } fault)
        {
            return Task.FromException<T>(fault);
        }

        lock (_gate)
        {
            return Task.FromResult(work());
        }
    }
}
