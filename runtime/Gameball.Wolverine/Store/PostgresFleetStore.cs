using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace Gameball.Fleet;

/// <summary>The state of all runs in PostgreSQL. Every comparison of times is by the database's clock.</summary>
internal sealed partial class PostgresFleetStore(NpgsqlDataSource source) : IFleetStore
{
    public Task PrepareAsync(CancellationToken cancellationToken) => SchemaMigration.ApplyAsync(source, cancellationToken);

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        (await source.QueryAsync("SELECT clock_timestamp()", row => row.GetFieldValue<DateTimeOffset>(0), cancellationToken).ConfigureAwait(false))[0];

    public async Task<FleetRun?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await source.QueryAsync("SELECT * FROM gameball_fleet.run WHERE name = @name", Run, cancellationToken, ("name", name)).ConfigureAwait(false))
        .SingleOrDefault();

    public async Task<FleetRun?> FindAsync(Guid run, CancellationToken cancellationToken) =>
        (await source.QueryAsync("SELECT * FROM gameball_fleet.run WHERE id = @run", Run, cancellationToken, ("run", run)).ConfigureAwait(false))
        .SingleOrDefault();

    public async Task<FleetRun?> BeginAsync(FleetRun created, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        await source.ExecuteAsync(
            """
            INSERT INTO gameball_fleet.run
                (id, name, operation, server, salt, account, row_key_name, partition_key_name, fingerprint, partitions, trace_parent)
            VALUES (@id, @name, @operation, @server, @salt, @account, @row_key, @partition_key, @fingerprint, @partitions, @trace)
            ON CONFLICT (name) DO NOTHING
            """,
            cancellationToken,
            ("id", created.Id), ("name", created.Name), ("operation", created.Operation), ("server", created.Server), ("salt", created.Salt),
            ("account", created.Account), ("row_key", created.RowKeyName), ("partition_key", created.PartitionKeyName),
            ("fingerprint", created.Fingerprint), ("partitions", created.Partitions), ("trace", created.TraceParent)).ConfigureAwait(false);
        return (await source.QueryAsync(
            """
            UPDATE gameball_fleet.run SET owner = @owner, lease_until = clock_timestamp() + @lease
            WHERE name = @name AND (owner IS NULL OR owner = @owner OR lease_until < clock_timestamp())
            RETURNING *
            """,
            Run,
            cancellationToken,
            ("name", created.Name), ("owner", owner), ("lease", lease)).ConfigureAwait(false)).SingleOrDefault();
    }

    public async Task<bool> RenewRunAsync(Guid run, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        await source.ExecuteAsync(
            "UPDATE gameball_fleet.run SET lease_until = clock_timestamp() + @lease WHERE id = @run AND owner = @owner",
            cancellationToken,
            ("run", run), ("owner", owner), ("lease", lease)).ConfigureAwait(false) == 1;

    public Task ReleaseRunAsync(Guid run, string owner, CancellationToken cancellationToken) => source.ExecuteAsync(
        "UPDATE gameball_fleet.run SET owner = NULL, lease_until = NULL WHERE id = @run AND owner = @owner",
        cancellationToken,
        ("run", run), ("owner", owner));

    public Task ResumeAsync(Guid run, DateTimeOffset? deadline, CancellationToken cancellationToken) => source.ExecuteAsync(
        """
        WITH resumed AS (
            UPDATE gameball_fleet.run SET halt = 0, halt_reason = NULL, deadline_at = @deadline WHERE id = @run),
        reopened AS (
            UPDATE gameball_fleet.chunk SET state = 2 WHERE run = @run AND state = 5 RETURNING id, partition, rows),
        removed AS (
            -- Rows that were not sent have no job, and keep their outcomes.
            DELETE FROM gameball_fleet.outcome USING reopened
            WHERE outcome.chunk = reopened.id AND outcome.job_id IS NOT NULL RETURNING reopened.partition, outcome.state),
        counted AS (
            SELECT partition, sum(rows) AS rows, sum(failed) AS failed, sum(unknown) AS unknown
            FROM (SELECT partition, rows, 0 AS failed, 0 AS unknown FROM reopened
                UNION ALL SELECT partition, 0, (state = 1)::int, (state = 3)::int FROM removed) AS changes
            GROUP BY partition)
        UPDATE gameball_fleet.partition AS part
        SET succeeded = part.succeeded - (counted.rows - counted.failed - counted.unknown), failed = part.failed - counted.failed,
            unknown = part.unknown - counted.unknown, head_state = 2, due_at = least(part.due_at, clock_timestamp()), woken_at = NULL
        FROM counted WHERE part.run = @run AND part.number = counted.partition
        """,
        cancellationToken,
        ("run", run), ("deadline", deadline));

    public Task HaltAsync(Guid run, FleetHalt halt, string reason, CancellationToken cancellationToken) => source.ExecuteAsync(
        "UPDATE gameball_fleet.run SET halt = @halt, halt_reason = @reason WHERE id = @run AND halt < @halt",
        cancellationToken,
        ("run", run), ("halt", (short)halt), ("reason", reason));

    public async Task<IReadOnlyList<byte[]>> PlannedHashesAsync(Guid run, long from, int limit, CancellationToken cancellationToken) =>
        await source.QueryAsync(
            "SELECT hash FROM gameball_fleet.chunk WHERE run = @run AND number >= @from ORDER BY number LIMIT @limit",
            row => row.GetFieldValue<byte[]>(0),
            cancellationToken,
            ("run", run), ("from", from), ("limit", limit)).ConfigureAwait(false);

    public async Task<IReadOnlyList<int>?> AddAsync(
        Guid run, string owner, TimeSpan lease, IReadOnlyList<PlannedChunk> chunks, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (var holds = new NpgsqlBatch(connection, transaction).With(
            "UPDATE gameball_fleet.run SET lease_until = clock_timestamp() + @lease WHERE id = @run AND owner = @owner",
            ("run", run), ("owner", owner), ("lease", lease)))
        {
            if (await holds.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                return null;
            }
        }

        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.With(
            """
            INSERT INTO gameball_fleet.chunk (run, partition, number, hash, position, width, state, rows, payload)
            SELECT @run, partition, number, hash, place << 30, 1 << 30, CASE WHEN rows = 0 THEN 3 ELSE 0 END, rows, payload
            FROM unnest(@partitions, @numbers, @hashes, @places, @rows, @payloads)
                AS planned (partition, number, hash, place, rows, payload)
            """,
            ("run", run), ("partitions", chunks.Select(chunk => chunk.Partition).ToArray()),
            ("numbers", chunks.Select(chunk => chunk.Number).ToArray()), ("hashes", chunks.Select(chunk => chunk.Hash).ToArray()),
            ("places", chunks.Select(chunk => (long)chunk.Order).ToArray()), ("rows", chunks.Select(chunk => chunk.Rows).ToArray()),
            ("payloads", chunks.Select(chunk => chunk.Payload).ToArray()));
        var refused = chunks.SelectMany(chunk => chunk.Refused.Select(row => (chunk.Number, Row: row))).ToArray();
        if (refused.Length > 0)
        {
            batch.With(
                """
                INSERT INTO gameball_fleet.outcome (run, row_index, chunk, state, message)
                SELECT @run, refused.row_index, chunk.id, 1, refused.message
                FROM unnest(@numbers, @indexes, @messages) AS refused (number, row_index, message)
                JOIN gameball_fleet.chunk ON chunk.run = @run AND chunk.number = refused.number
                """,
                ("run", run), ("numbers", refused.Select(row => row.Number).ToArray()),
                ("indexes", refused.Select(row => row.Row.Index).ToArray()),
                ("messages", refused.Select(row => row.Row.Message ?? "").ToArray()));
        }

        // In the order of their numbers, because each row is locked until the end.
        var partitions = chunks.GroupBy(chunk => chunk.Partition).OrderBy(group => group.Key).ToArray();
        batch.With(
            """
            INSERT INTO gameball_fleet.partition AS known (run, number, due_at, planned, failed)
            SELECT @run, number, CASE WHEN rows > 0 THEN now() END, rows + refused, refused
            FROM unnest(@numbers, @rows, @refused) AS added (number, rows, refused)
            ON CONFLICT (run, number) DO UPDATE SET
                planned = known.planned + excluded.planned, failed = known.failed + excluded.failed,
                head_state = CASE WHEN known.due_at IS NULL THEN 0 ELSE known.head_state END,
                due_at = coalesce(known.due_at, excluded.due_at)
            RETURNING number, coalesce(due_at = now(), false) AS is_new
            """,
            ("run", run), ("numbers", partitions.Select(group => group.Key).ToArray()),
            ("rows", partitions.Select(group => group.Sum(chunk => (long)chunk.Rows)).ToArray()),
            ("refused", partitions.Select(group => group.Sum(chunk => (long)chunk.Refused.Count)).ToArray()));
        List<(int Partition, bool IsNew)> due;
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            due = await Postgres.ReadAsync(reader, row => (row.Get<int>("number"), row.Get<bool>("is_new")), cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return [.. due.Where(partition => partition.IsNew).Select(partition => partition.Partition)];
    }

    public Task EndPlanAsync(Guid run, CancellationToken cancellationToken) => source.ExecuteAsync(
        "UPDATE gameball_fleet.run SET is_planned = true WHERE id = @run", cancellationToken, ("run", run));

    public async Task<IReadOnlyList<(Guid Run, int Partition)>> OverdueAsync(
        TimeSpan grace, TimeSpan repeat, int limit, CancellationToken cancellationToken) =>
        await source.QueryAsync(
            """
            UPDATE gameball_fleet.partition SET woken_at = clock_timestamp()
            WHERE (run, number) IN (
                SELECT late.run, late.number
                FROM gameball_fleet.partition AS late JOIN gameball_fleet.run ON run.id = late.run
                WHERE late.due_at < clock_timestamp() - @grace
                    AND (late.lease_until IS NULL OR late.lease_until < clock_timestamp())
                    AND (late.woken_at IS NULL OR late.woken_at < clock_timestamp() - @repeat)
                    AND (run.deadline_at IS NULL OR run.deadline_at > clock_timestamp())
                    AND (run.halt = 0 OR (run.halt <= 3 AND late.head_state = 2))
                ORDER BY late.due_at LIMIT @limit FOR UPDATE OF late SKIP LOCKED)
            RETURNING run, number
            """,
            row => (row.GetGuid(0), row.GetInt32(1)),
            cancellationToken,
            ("grace", grace), ("repeat", repeat), ("limit", limit)).ConfigureAwait(false);

    private static FleetRun Run(NpgsqlDataReader row) => new()
    {
        Id = row.Get<Guid>("id"),
        Name = row.Get<string>("name"),
        Operation = row.Get<string>("operation"),
        Server = row.Get<string>("server"),
        Salt = row.Get<byte[]>("salt"),
        Account = row.Get<byte[]>("account"),
        RowKeyName = row.Text("row_key_name"),
        PartitionKeyName = row.Text("partition_key_name"),
        Fingerprint = row.Text("fingerprint"),
        Partitions = row.Get<int>("partitions"),
        TraceParent = row.Text("trace_parent"),
        StartedAt = row.Get<DateTimeOffset>("started_at"),
        IsPlanned = row.Get<bool>("is_planned"),
        Halt = (FleetHalt)row.Get<short>("halt"),
        HaltReason = row.Text("halt_reason"),
    };
}
