using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet;

/// <summary>
/// The state of all runs. Each change is conditional on a lease, so messages that come twice, late or never change nothing.
/// </summary>
internal interface IFleetStore
{
    /// <summary>Creates or updates the schema.</summary>
    /// <exception cref="GameballFleetException">The schema is of a newer version.</exception>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Returns the store's clock.</summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken);

    Task<FleetRun?> FindAsync(string name, CancellationToken cancellationToken);

    Task<FleetRun?> FindAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>Creates the run, or returns the run with its name, and takes its coordinator's lease.</summary>
    /// <returns><see langword="null"/> when another coordinator holds the lease.</returns>
    Task<FleetRun?> BeginAsync(FleetRun created, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Renews the coordinator's lease; returns whether it still holds it.</summary>
    Task<bool> RenewRunAsync(Guid run, string owner, TimeSpan lease, CancellationToken cancellationToken);

    Task ReleaseRunAsync(Guid run, string owner, CancellationToken cancellationToken);

    /// <summary>
    /// Clears what halted the run, sets its deadline, and makes the chunks of left jobs due: their outcomes are removed until the next poll.
    /// </summary>
    Task ResumeAsync(Guid run, DateTimeOffset? deadline, CancellationToken cancellationToken);

    /// <summary>Halts the run. A more severe cause replaces a milder one.</summary>
    Task HaltAsync(Guid run, FleetHalt halt, string reason, CancellationToken cancellationToken);

    /// <summary>Returns the hashes of planned chunks, from a place in the plan.</summary>
    Task<IReadOnlyList<byte[]>> PlannedHashesAsync(Guid run, long from, int limit, CancellationToken cancellationToken);

    /// <summary>Adds planned chunks.</summary>
    /// <returns>The partitions that had no work before; <see langword="null"/> when the coordinator's lease is lost.</returns>
    Task<IReadOnlyList<int>?> AddAsync(
        Guid run, string owner, TimeSpan lease, IReadOnlyList<PlannedChunk> chunks, CancellationToken cancellationToken);

    Task EndPlanAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>Claims a partition whose chunk is due.</summary>
    Task<FleetClaim?> ClaimAsync(Guid run, int partition, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Renews a claim; returns whether it is still held.</summary>
    Task<bool> RenewAsync(FleetClaim claim, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Records that a submit begins; returns <see langword="false"/> when it must not: the claim is lost or the run is halted.</summary>
    Task<bool> SendingAsync(FleetClaim claim, string step, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Records the result of a step and ends the claim.</summary>
    Task<StepSaved> SaveAsync(FleetClaim claim, StepChange change, CancellationToken cancellationToken);

    /// <summary>Returns partitions that are overdue and that no message seems to reach, each once in a while.</summary>
    Task<IReadOnlyList<(Guid Run, int Partition)>> OverdueAsync(
        TimeSpan grace, TimeSpan repeat, int limit, CancellationToken cancellationToken);

    Task<FleetProgress> ProgressAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>Returns the number of rows that did not succeed, by state, code and cause.</summary>
    Task<IReadOnlyList<OutcomeCount>> CountOutcomesAsync(Guid run, CancellationToken cancellationToken);

    /// <summary>Returns chunks in the order of their ids, with the outcomes of rows that did not succeed.</summary>
    Task<IReadOnlyList<StoredChunk>> ChunksAsync(Guid run, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Returns the totals of all runs that have work left.</summary>
    Task<FleetTotals> TotalsAsync(CancellationToken cancellationToken);
}
