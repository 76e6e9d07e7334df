using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <inheritdoc cref="IBatchOperation{TRow}"/>
public sealed partial class BatchOperation<TRow> : IBatchOperation<TRow>
{
    private readonly JobRequests<TRow> _requests;
    private readonly BatchEngine<TRow> _engine;

    /// <summary>For the generated clients.</summary>
    /// <param name="connection">The way to the server.</param>
    /// <param name="info">What the document says of the operation.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BatchOperation(GameballConnection connection, BatchInfo<TRow> info)
    {
        _ = connection ?? throw new ArgumentNullException(nameof(connection));
        _ = info ?? throw new ArgumentNullException(nameof(info));
        _requests = new JobRequests<TRow>(connection, info);
        _engine = new BatchEngine<TRow>(
            info.Rules(connection.MaxJsonDepth),
            new ConnectionJobChannel<TRow>(_requests),
            connection.TimeProvider,
            new Random(),
            cancellationToken => connection.TargetAsync(info.Create, cancellationToken))
        {
            Logger = connection.Logger,
        };
    }

    /// <inheritdoc/>
    public string Name => _engine.Rules.Operation;

    /// <inheritdoc/>
    public int MaxItems => _engine.Rules.MaxItems;

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
            _ = IdOf(job);
        }

        options ??= new BatchImportOptions();
        options.Validate();
        return _engine.ResolveAsync(report, options, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<BatchJob> SubmitAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken = default)
    {
        using var body = ChunkBody<TRow>.WriteJob(_engine.Rules, rows);
        var jobId = await _requests.CreateAsync(body, cancellationToken).ConfigureAwait(false);
        return new BatchJob { Operation = Name, JobId = jobId, Rows = rows.Count, SubmittedAt = _engine.Time.GetUtcNow() };
    }

    /// <inheritdoc/>
    public Task<BatchJobStatus> GetStatusAsync(BatchJob job, CancellationToken cancellationToken = default) =>
        _requests.GetStatusAsync(IdOf(job), null, cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(BatchJob job, CancellationToken cancellationToken = default) =>
        _requests.StopAsync(IdOf(job), null, cancellationToken);

    private string IdOf(BatchJob job) =>
        job is null ? throw new ArgumentNullException(nameof(job))
        : job.Operation == Name ? job.JobId
        : throw new ArgumentException("The job is one of " + job.Operation + ", not of " + Name + ".", nameof(job));
}
