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
    private readonly BatchEngine<TRow> _engine;
    private readonly BatchSteps<TRow> _steps;

    /// <summary>For the generated clients.</summary>
    /// <param name="connection">The way to the server.</param>
    /// <param name="info">What the document says of the operation.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BatchOperation(GameballConnection connection, BatchInfo<TRow> info)
    {
        _ = connection ?? throw new ArgumentNullException(nameof(connection));
        _ = info ?? throw new ArgumentNullException(nameof(info));
        info = info.WithDepth(connection.MaxJsonDepth);
        var channel = new ConnectionJobChannel<TRow>(connection, info);
        _steps = new BatchSteps<TRow>(info, channel, connection.TimeProvider);
        _engine = new BatchEngine<TRow>(
            info,
            channel,
            connection.TimeProvider,
            RandomSource.Create(),
            cancellationToken => connection.TargetAsync(info.Create, cancellationToken))
        {
            Logger = connection.Logger,
        };
    }

    /// <inheritdoc/>
    public string Name => _engine.Info.Name;

    /// <inheritdoc/>
    public int MaxItems => _engine.Info.MaxItems;

    /// <inheritdoc/>
    public IBatchSteps<TRow> Steps => _steps;

    /// <inheritdoc/>
    public Task<BatchReport<TRow>> ImportAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _engine.ImportAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public Task<BatchReport<TRow>> ImportAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _engine.ImportAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _engine.StreamAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _engine.StreamAsync(BatchRequest<TRow>.Create(rows, options, progress), cancellationToken);

    /// <inheritdoc/>
    public Task<BatchReport<TRow>> ResolveAsync(
        BatchReport<TRow> report,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        foreach (var job in (report ?? throw new ArgumentNullException(nameof(report))).OpenJobs)
        {
            _ = _steps.IdOf(job);
        }

        options ??= new BatchImportOptions();
        options.Validate();
        return _engine.ResolveAsync(report, options, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchValidationIssue> ValidateAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken = default) =>
        ValidateAsync(new SyncSource<TRow>(rows ?? throw new ArgumentNullException(nameof(rows))), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BatchValidationIssue> ValidateAsync(
        IAsyncEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var check = new RowValidator<TRow>(_engine.Info, _engine.Time);
        var index = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var finding in check.Check(row, index++))
            {
                yield return finding;
            }
        }
    }
}
