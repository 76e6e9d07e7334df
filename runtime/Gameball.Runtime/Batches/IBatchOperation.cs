using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Sends rows of any number as jobs and says of each row what became of it. Rows are read as there is room for them; those of one
/// customer keep their order and are never in two open jobs.
/// </summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public interface IBatchOperation<TRow>
{
    /// <summary>The operation's name, such as <c>orders</c>.</summary>
    string Name { get; }

    /// <summary>The most rows of one job.</summary>
    int MaxItems { get; }

    /// <summary>Imports all rows and waits until each has its outcome.</summary>
    /// <param name="rows">The rows. A collection is looked through for nulls first; any other source row by row, in its turn.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="progress">Told of each job that is accepted, asked for and settled.</param>
    /// <param name="cancellationToken">Ends the wait; jobs go on. <see cref="BatchImportOptions.StopToken"/> stops them.</param>
    /// <returns>What became of the rows. Rows that fail are in the report and throw nothing.</returns>
    /// <exception cref="ArgumentException">There are no rows, or a collection holds a null; nothing was sent.</exception>
    /// <exception cref="BatchCanceledException">The wait was cancelled.</exception>
    /// <exception cref="BatchSourceException">The source threw; what had been sent was awaited.</exception>
    /// <exception cref="InvalidOperationException">A key that the operation needs was not given; nothing was sent.</exception>
    Task<BatchReport<TRow>> ImportAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ImportAsync(IEnumerable{TRow}, BatchImportOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    Task<BatchReport<TRow>> ImportAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// The same import as a stream: each row's outcome as its job is settled. What the caller does not take holds up the reading.
    /// When the wait is cancelled, rows that are under way come out as unknown before the exception.
    /// </summary>
    /// <inheritdoc cref="ImportAsync(IEnumerable{TRow}, BatchImportOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <inheritdoc cref="StreamAsync(IEnumerable{TRow}, BatchImportOptions?, IProgress{BatchProgress}?, CancellationToken)"/>
    IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>One step of its own: sends rows once, as one job.</summary>
    /// <exception cref="ArgumentException">
    /// There are no rows, or more than <see cref="MaxItems"/>, or one that cannot be sent, or a key twice; nothing was sent.
    /// </exception>
    /// <exception cref="GameballException">They were not accepted; <see cref="GameballException.Kind"/> says how far they got.</exception>
    Task<BatchJob> SubmitAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken = default);

    /// <summary>One step of its own: asks once how a job stands.</summary>
    /// <exception cref="ArgumentException">The job is one of another operation.</exception>
    /// <exception cref="GameballException">The server did not say.</exception>
    Task<BatchJobSnapshot> GetStatusAsync(BatchJob job, CancellationToken cancellationToken = default);

    /// <summary>One step of its own: asks the server to stop a job. The next status says whether it did.</summary>
    /// <exception cref="ArgumentException">The job is one of another operation.</exception>
    /// <exception cref="NotSupportedException">The operation's jobs cannot be stopped.</exception>
    /// <exception cref="GameballException">The server did not take the request.</exception>
    Task StopAsync(BatchJob job, CancellationToken cancellationToken = default);
}
