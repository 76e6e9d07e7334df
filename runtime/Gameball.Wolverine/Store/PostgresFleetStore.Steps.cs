using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace Gameball.Fleet;

/// <summary>The part that workers use: claims and the results of steps.</summary>
internal sealed partial class PostgresFleetStore
{
    public async Task<FleetClaim?> ClaimAsync(Guid run, int partition, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid();
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        // Two statements, because the second one must see what was committed while the first one waited for its row.
        await using var batch = new NpgsqlBatch(connection)
            .With(
                """
                UPDATE gameball_fleet.partition AS mine
                SET token = @token, owner = @owner, lease_until = clock_timestamp() + @lease, woken_at = NULL
                FROM gameball_fleet.run
                WHERE mine.run = @run AND mine.number = @partition AND run.id = mine.run
                    AND (mine.lease_until IS NULL OR mine.lease_until < clock_timestamp())
                    AND mine.due_at <= clock_timestamp() + interval '1 second'
                    AND (run.deadline_at IS NULL OR run.deadline_at > clock_timestamp())
                    AND (run.halt = 0 OR (run.halt <= 3 AND mine.head_state = 2))
                """,
                ("run", run), ("partition", partition), ("token", token), ("owner", owner), ("lease", lease))
            .With(
                """
                SELECT chunk.id, chunk.position, chunk.width, chunk.payload, chunk.step, run.halt
                FROM gameball_fleet.partition AS mine
                JOIN gameball_fleet.run ON run.id = mine.run
                JOIN gameball_fleet.chunk ON chunk.run = mine.run AND chunk.partition = mine.number AND chunk.state < 3
                WHERE mine.run = @run AND mine.number = @partition AND mine.token = @token
                ORDER BY chunk.position, chunk.id LIMIT 1
                """,
                ("run", run), ("partition", partition), ("token", token));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return (await Postgres.ReadAsync(
            reader,
            row => new FleetClaim(
                run, partition, token, (FleetHalt)row.Get<short>("halt"), row.Get<long>("id"), row.Get<long>("position"),
                row.Get<long>("width"), row.Get<byte[]>("payload"), row.Text("step")),
            cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    public async Task<bool> RenewAsync(FleetClaim claim, TimeSpan lease, CancellationToken cancellationToken) =>
        await source.ExecuteAsync(
            """
            UPDATE gameball_fleet.partition SET lease_until = clock_timestamp() + @lease
            WHERE run = @run AND number = @partition AND token = @token
            """,
            cancellationToken,
            ("run", claim.Run), ("partition", claim.Partition), ("token", claim.Token), ("lease", lease)).ConfigureAwait(false) == 1;

    public async Task<bool> SendingAsync(FleetClaim claim, string step, TimeSpan lease, CancellationToken cancellationToken) =>
        await source.ExecuteAsync(
            """
            WITH mine AS (
                UPDATE gameball_fleet.partition AS claimed SET lease_until = clock_timestamp() + @lease, head_state = 1
                FROM gameball_fleet.run
                WHERE claimed.run = @run AND claimed.number = @partition AND claimed.token = @token AND run.id = claimed.run
                    AND run.halt = 0 AND (run.deadline_at IS NULL OR run.deadline_at > clock_timestamp())
                RETURNING 1)
            UPDATE gameball_fleet.chunk SET state = 1, step = @step WHERE id = @chunk AND EXISTS (SELECT FROM mine)
            """,
            cancellationToken,
            ("run", claim.Run), ("partition", claim.Partition), ("token", claim.Token), ("chunk", claim.Chunk), ("step", step),
            ("lease", lease)).ConfigureAwait(false) == 1;

    public async Task<StepSaved> SaveAsync(FleetClaim claim, StepChange change, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (var batch = new NpgsqlBatch(connection, transaction).With(
            """
            UPDATE gameball_fleet.partition
            SET token = NULL, owner = NULL, lease_until = NULL, woken_at = NULL,
                succeeded = succeeded + @succeeded, failed = failed + @failed, unknown = unknown + @unknown,
                jobs = jobs + @jobs, jobs_mismatched = jobs_mismatched + @mismatched, jobs_not_checked = jobs_not_checked + @not_checked
            WHERE run = @run AND number = @partition AND token = @token
            """,
            ("run", claim.Run), ("partition", claim.Partition), ("token", claim.Token), ("succeeded", change.Succeeded),
            ("failed", change.NotSucceeded.LongCount(row => row.State == RowState.Failed)),
            ("unknown", change.NotSucceeded.LongCount(row => row.State == RowState.Unknown)),
            ("jobs", change.Job is null ? 0L : 1L), ("mismatched", change.Job == CounterCheck.Mismatch ? 1L : 0L),
            ("not_checked", change.Job == CounterCheck.NotChecked ? 1L : 0L)))
        {
            if (await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 0)
            {
                return new StepSaved(false, null);
            }
        }

        await using var changes = Changes(new NpgsqlBatch(connection, transaction), claim, change);
        List<TimeSpan?> next;
        await using (var reader = await changes.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            next = await Postgres.ReadAsync(
                reader, row => row.IsDBNull(0) ? (TimeSpan?)null : row.GetFieldValue<TimeSpan>(0), cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new StepSaved(true, next.Single());
    }

    private static NpgsqlBatch Changes(NpgsqlBatch batch, FleetClaim claim, StepChange change)
    {
        // An unresolved chunk keeps its record for the first part that is left.
        var kept = change.IsResolved ? change.Resolved : change.Next[0];
        if (kept is not null)
        {
            batch.With(
                "UPDATE gameball_fleet.chunk SET rows = @rows, payload = @payload WHERE id = @chunk AND rows <> @rows",
                ("chunk", claim.Chunk), ("rows", kept.Rows), ("payload", kept.Payload));
        }

        var added = change.IsResolved ? change.Next : [.. change.Next.Skip(1)];
        var width = change.IsResolved || added.Count == 0 ? claim.Width : claim.Width / 2;
        batch.With(
            "UPDATE gameball_fleet.chunk SET state = @state, step = @step, width = @width WHERE id = @chunk",
            ("chunk", claim.Chunk), ("state", (short)change.State), ("step", change.IsResolved ? change.Left : kept!.Step), ("width", width));
        foreach (var part in added)
        {
            batch.With(
                """
                INSERT INTO gameball_fleet.chunk (run, partition, position, width, state, rows, payload, step)
                VALUES (@run, @partition, @position, @width, @state, @rows, @payload, @step)
                """,
                ("run", claim.Run), ("partition", claim.Partition),
                ("position", change.IsResolved ? claim.Position : claim.Position + width), ("width", width),
                ("state", (short)part.State), ("rows", part.Rows), ("payload", part.Payload), ("step", part.Step));
        }

        if (change.NotSucceeded.Count > 0)
        {
            var rows = change.NotSucceeded;
            batch.With(
                """
                INSERT INTO gameball_fleet.outcome (run, row_index, chunk, state, cause, code, message, job_id)
                SELECT @run, row_index, @chunk, state, cause, code, message, job_id
                FROM unnest(@indexes, @states, @causes, @codes, @messages, @jobs) AS listed (row_index, state, cause, code, message, job_id)
                """,
                ("run", claim.Run), ("chunk", claim.Chunk), ("indexes", rows.Select(row => row.Index).ToArray()),
                ("states", rows.Select(row => (short)row.State).ToArray()), ("causes", rows.Select(row => row.Cause?.ToString()).ToArray()),
                ("codes", rows.Select(row => row.Code).ToArray()), ("messages", rows.Select(row => row.Message).ToArray()),
                ("jobs", rows.Select(row => row.JobId).ToArray()));
        }

        return batch.With(
            """
            WITH head AS (
                SELECT state FROM gameball_fleet.chunk WHERE run = @run AND partition = @partition AND state < 3
                ORDER BY position, id LIMIT 1)
            UPDATE gameball_fleet.partition
            SET head_state = CASE WHEN @stopping THEN 4 ELSE coalesce((SELECT state FROM head), 0) END,
                due_at = CASE WHEN EXISTS (SELECT FROM head) THEN clock_timestamp() + @delay END
            WHERE run = @run AND number = @partition
            RETURNING due_at - clock_timestamp()
            """,
            ("run", claim.Run), ("partition", claim.Partition), ("delay", change.Delay), ("stopping", change.IsStopping));
    }
}
