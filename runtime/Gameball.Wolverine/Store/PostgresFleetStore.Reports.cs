using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Fleet;

/// <summary>The part that reports read.</summary>
internal sealed partial class PostgresFleetStore
{
    public async Task<FleetProgress> ProgressAsync(Guid run, CancellationToken cancellationToken) => (await source.QueryAsync(
        """
        SELECT run.is_planned, run.halt, run.halt_reason,
            coalesce(sum(planned), 0)::bigint AS planned, coalesce(sum(succeeded), 0)::bigint AS succeeded,
            coalesce(sum(failed), 0)::bigint AS failed, coalesce(sum(unknown), 0)::bigint AS unknown,
            coalesce(sum(jobs), 0)::bigint AS jobs, coalesce(sum(jobs_mismatched), 0)::bigint AS jobs_mismatched,
            coalesce(sum(jobs_not_checked), 0)::bigint AS jobs_not_checked,
            count(due_at)::int AS open_partitions,
            (count(*) FILTER (WHERE due_at IS NOT NULL AND (head_state = 2 OR part.lease_until > clock_timestamp())))::int AS active_partitions,
            sent.in_flight, sent.jobs_left
        FROM gameball_fleet.run LEFT JOIN gameball_fleet.partition AS part ON part.run = run.id
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(rows) FILTER (WHERE state < 3), 0)::bigint AS in_flight, count(*) FILTER (WHERE state = 5) AS jobs_left
            FROM gameball_fleet.chunk WHERE chunk.run = run.id AND state IN (1, 2, 5)) AS sent
        WHERE run.id = @run GROUP BY run.id, sent.in_flight, sent.jobs_left
        """,
        row => new FleetProgress
        {
            IsPlanned = row.Get<bool>("is_planned"),
            Halt = (FleetHalt)row.Get<short>("halt"),
            HaltReason = row.Text("halt_reason"),
            Planned = row.Get<long>("planned"),
            Succeeded = row.Get<long>("succeeded"),
            Failed = row.Get<long>("failed"),
            Unknown = row.Get<long>("unknown"),
            InFlight = row.Get<long>("in_flight"),
            Jobs = row.Get<long>("jobs"),
            JobsMismatched = row.Get<long>("jobs_mismatched"),
            JobsNotChecked = row.Get<long>("jobs_not_checked"),
            JobsLeft = row.Get<long>("jobs_left"),
            OpenPartitions = row.Get<int>("open_partitions"),
            ActivePartitions = row.Get<int>("active_partitions"),
        },
        cancellationToken,
        ("run", run)).ConfigureAwait(false)).Single();

    public async Task<IReadOnlyList<OutcomeCount>> CountOutcomesAsync(Guid run, CancellationToken cancellationToken) => await source.QueryAsync(
        "SELECT state, cause, code, count(*) AS rows FROM gameball_fleet.outcome WHERE run = @run GROUP BY state, cause, code",
        row => new OutcomeCount((RowState)row.Get<short>("state"), Cause(row.Text("cause")), row.Text("code"), row.Get<long>("rows")),
        cancellationToken,
        ("run", run)).ConfigureAwait(false);

    public async Task<IReadOnlyList<StoredChunk>> ChunksAsync(Guid run, long after, int limit, CancellationToken cancellationToken)
    {
        var chunks = await source.QueryAsync(
            "SELECT id, state, payload FROM gameball_fleet.chunk WHERE run = @run AND id > @after ORDER BY id LIMIT @limit",
            row => (Id: row.Get<long>("id"), State: (ChunkState)row.Get<short>("state"), Payload: row.Get<byte[]>("payload")),
            cancellationToken,
            ("run", run), ("after", after), ("limit", limit)).ConfigureAwait(false);
        var outcomes = (await source.QueryAsync(
            "SELECT * FROM gameball_fleet.outcome WHERE chunk = ANY(@chunks)",
            row => (Chunk: row.Get<long>("chunk"), Row: new StoredOutcome(
                row.Get<long>("row_index"), (RowState)row.Get<short>("state"), Cause(row.Text("cause")), row.Text("code"), row.Text("message"),
                row.Text("job_id"))),
            cancellationToken,
            ("chunks", chunks.Select(chunk => chunk.Id).ToArray())).ConfigureAwait(false)).ToLookup(row => row.Chunk, row => row.Row);
        return [.. chunks.Select(chunk => new StoredChunk(chunk.Id, chunk.State, chunk.Payload, [.. outcomes[chunk.Id]]))];
    }

    public async Task<FleetTotals> TotalsAsync(CancellationToken cancellationToken) => (await source.QueryAsync(
        """
        SELECT coalesce(sum(planned - succeeded - failed - unknown), 0)::bigint AS backlog, coalesce(sum(unknown), 0)::bigint AS unknown,
            count(due_at)::int AS open_partitions
        FROM gameball_fleet.partition AS part
        WHERE EXISTS (SELECT FROM gameball_fleet.partition AS open WHERE open.run = part.run AND open.due_at IS NOT NULL)
        """,
        row => new FleetTotals(row.Get<long>("backlog"), row.Get<long>("unknown"), row.Get<int>("open_partitions")),
        cancellationToken).ConfigureAwait(false)).Single();

    private static UnknownCause? Cause(string? name) => name is null ? null : Enum.Parse<UnknownCause>(name);
}
