using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <inheritdoc cref="IBatchOperation{TRow}"/>
public sealed class BatchOperation<TRow> : IBatchOperation<TRow>
{
    private readonly Lazy<Parts> _parts;

    /// <summary>For the generated clients.</summary>
    /// <param name="connection">The way to the server.</param>
    /// <param name="info">What the document says of the operation. It is asked once, when the batch is first used.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BatchOperation(GameballConnection connection, Func<BatchInfo<TRow>> info)
    {
        _ = connection ?? throw new ArgumentNullException(nameof(connection));
        _ = info ?? throw new ArgumentNullException(nameof(info));
        _parts = new Lazy<Parts>(() => new Parts(connection, info()));
    }

    private BatchEngine<TRow> Engine => _parts.Value.Engine;

    /// <inheritdoc/>
    public string Name => Engine.Info.Name;

    /// <inheritdoc/>
    public int MaxItems => Engine.Info.MaxItems;

    /// <inheritdoc/>
    public IBatchSteps<TRow> Steps => _parts.Value.Steps;

    /// <inheritdoc/>
    public Task<BatchReport<TRow>> ImportAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Engine.ImportAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public Task<BatchReport<TRow>> ImportAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Engine.ImportAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Engine.StreamAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Engine.StreamAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public Task<BatchReport<TRow>> ResolveAsync(
        BatchReport<TRow> report,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        foreach (var job in (report ?? throw new ArgumentNullException(nameof(report))).OpenJobs)
        {
            _ = _parts.Value.Steps.IdOf(job);
        }

        options ??= new BatchImportOptions();
        options.Validate();
        return Engine.ResolveAsync(report, options, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchValidationIssue> ValidateAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken = default) =>
        ValidateAsync(new SyncSource<TRow>(rows ?? throw new ArgumentNullException(nameof(rows))), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BatchValidationIssue> ValidateAsync(
        IAsyncEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var check = new RowValidator<TRow>(Engine.Info, Engine.Time);
        var index = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var finding in check.Check(row, index++))
            {
                yield return finding;
            }
        }
    }

    private sealed class Parts
    {
        public Parts(GameballConnection connection, BatchInfo<TRow> info)
        {
            info = info.WithDepth(connection.MaxJsonDepth);
            var channel = new ConnectionJobChannel<TRow>(connection, info);
            Func<CancellationToken, ValueTask<(string Server, string Account)>> target =
                cancellationToken => connection.TargetAsync(info.Create, cancellationToken);
            Steps = new BatchSteps<TRow>(info, channel, connection.TimeProvider, target);
            Engine = new BatchEngine<TRow>(
                info,
                channel,
                connection.TimeProvider,
                RandomSource.Create(),
                target)
            {
                Logger = connection.Logger,
            };
        }

        public BatchSteps<TRow> Steps { get; }

        public BatchEngine<TRow> Engine { get; }
    }
}
