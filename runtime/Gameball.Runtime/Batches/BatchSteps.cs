using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <inheritdoc cref="IBatchSteps{TRow}"/>
internal sealed class BatchSteps<TRow>(
    BatchInfo<TRow> info, ConnectionJobChannel<TRow> channel, TimeProvider time,
    Func<CancellationToken, ValueTask<(string Server, string Account)>> target) : IBatchSteps<TRow>
{
    public IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default) =>
        PlanAsync(new SyncSource<TRow>(rows ?? throw new ArgumentNullException(nameof(rows))), partitions, options, cancellationToken);

    public IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IAsyncEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = rows ?? throw new ArgumentNullException(nameof(rows));
        _ = partitions > 0 ? partitions : throw new ArgumentOutOfRangeException(nameof(partitions), partitions, "There must be 1 or more.");
        options ??= new BatchImportOptions();
        options.Validate();
        return PlanAsync(rows, new Planner<TRow>(info, partitions, options.MaxRequestBytes), cancellationToken);
    }

    public BatchItemDriver<TRow> CreateDriver(BatchImportOptions? options = null)
    {
        options ??= new BatchImportOptions();
        options.Validate();
        return new BatchItemDriver<TRow>(info, channel.With(options.CallOptions), time, RandomSource.Create(), options);
    }

    public async Task<BatchTarget> GetTargetAsync(CancellationToken cancellationToken = default)
    {
        var (server, account) = await target(cancellationToken).ConfigureAwait(false);
        return new BatchTarget
        {
            Operation = info.Name,
            Server = server,
            Account = account,
            RowKeyName = info.RowKeyName,
            PartitionKeyName = info.PartitionKeyName,
        };
    }

    public async Task<BatchJob> SubmitAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken = default)
    {
        using var body = ChunkBody<TRow>.WriteJob(info, rows);
        var jobId = await channel.CreateAsync(body, cancellationToken).ConfigureAwait(false);
        return new BatchJob { Operation = info.Name, JobId = jobId, Rows = rows.Count, SubmittedAt = time.GetUtcNow() };
    }

    public Task<BatchJobStatus> GetStatusAsync(BatchJob job, CancellationToken cancellationToken = default) =>
        channel.GetStatusAsync(IdOf(job), cancellationToken);

    public IReadOnlyList<BatchOutcome<TRow>> ResolveOutcomes(
        BatchPlanItem<TRow> item, BatchJob job, BatchJobStatus status, bool wasResubmitted = false)
    {
        _ = item ?? throw new ArgumentNullException(nameof(item));
        _ = status ?? throw new ArgumentNullException(nameof(status));
        _ = IdOf(job);
        return StepSettlement.Settle(info, item, job, status, wasResubmitted);
    }

    public Task StopAsync(BatchJob job, CancellationToken cancellationToken = default) =>
        channel.StopAsync(IdOf(job), null, cancellationToken);

    /// <summary>Returns the job's id.</summary>
    /// <exception cref="ArgumentException">The job belongs to another operation.</exception>
    public string IdOf(BatchJob job) =>
        job is null ? throw new ArgumentNullException(nameof(job))
        : job.Operation == info.Name ? job.JobId
        : throw new ArgumentException("The job is one of " + job.Operation + ", not of " + info.Name + ".", nameof(job));

    private static async IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IAsyncEnumerable<TRow> rows, Planner<TRow> planner, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (planner.Add(row) is { } item)
            {
                yield return item;
            }
        }

        foreach (var item in planner.End())
        {
            yield return item;
        }
    }
}
