using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <content>The steps of an import, for a host that drives them itself.</content>
public sealed partial class BatchOperation<TRow>
{
    /// <inheritdoc/>
    public IAsyncEnumerable<BatchValidationIssue> ValidateAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken = default) =>
        ValidateAsync(new SyncSource<TRow>(rows ?? throw new ArgumentNullException(nameof(rows))), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BatchValidationIssue> ValidateAsync(
        IAsyncEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var check = new RowValidator<TRow>(_engine.Rules, _engine.Time);
        var index = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var finding in check.Check(row, index++))
            {
                yield return finding;
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default) =>
        PlanAsync(new SyncSource<TRow>(rows ?? throw new ArgumentNullException(nameof(rows))), partitions, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IAsyncEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = rows ?? throw new ArgumentNullException(nameof(rows));
        _ = partitions > 0 ? partitions : throw new ArgumentOutOfRangeException(nameof(partitions), partitions, "There must be 1 or more.");
        options ??= new BatchImportOptions();
        options.Validate();
        return PlanAsync(rows, new Planner<TRow>(_engine.Rules, partitions, options.MaxRequestBytes), cancellationToken);
    }

    /// <inheritdoc/>
    public IReadOnlyList<BatchOutcome<TRow>> Settle(
        BatchPlanItem<TRow> item, BatchJob job, BatchJobStatus status, bool wasResubmitted = false)
    {
        _ = item ?? throw new ArgumentNullException(nameof(item));
        _ = status ?? throw new ArgumentNullException(nameof(status));
        _ = IdOf(job);
        return StepSettlement.Settle(_engine.Rules, item, job, status, wasResubmitted);
    }

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
