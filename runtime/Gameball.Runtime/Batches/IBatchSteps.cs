using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// The steps of an import, for a host that drives it itself, such as a workflow engine: <see cref="PlanAsync(IEnumerable{TRow}, int,
/// BatchImportOptions?, CancellationToken)"/>, <see cref="SubmitAsync"/>, <see cref="GetStatusAsync"/>, <see cref="ResolveOutcomes"/>. Each
/// step returns its state as data, so another process can run the next step.
/// </summary>
/// <typeparam name="TRow">The row's type.</typeparam>
public interface IBatchSteps<TRow>
{
    /// <summary>Cuts the rows into requests. A plan of the same rows and options is the same again.</summary>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="partitions">
    /// The number of partitions among which the customers are distributed; as many requests may be open at a time. The plan holds one
    /// request of each partition in memory.
    /// </param>
    /// <param name="options">The options; only <see cref="BatchImportOptions.MaxRequestBytes"/> applies.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="partitions"/> is less than 1.</exception>
    IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PlanAsync(IEnumerable{TRow}, int, BatchImportOptions?, CancellationToken)"/>
    IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IAsyncEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns a driver of plan items, which decides as an import does: halve, send again, judge a lost response, poll, resolve. It keeps
    /// no state of an item, but waits for the quota with one request at a time and learns the duration of jobs. So create one for each
    /// process and import.
    /// </summary>
    /// <param name="options">
    /// The options; those of jobs, polls, attempts and calls apply. <see langword="null"/> for the defaults.
    /// </param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    BatchItemDriver<TRow> CreateDriver(BatchImportOptions? options = null);

    /// <summary>Returns what two processes that work on one import must have in common.</summary>
    /// <param name="cancellationToken">Cancels the request for the current keys.</param>
    /// <exception cref="InvalidOperationException">A key that the operation needs was not given.</exception>
    Task<BatchTarget> GetTargetAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends rows once, as one job.</summary>
    /// <param name="rows">The rows: at least one, at most <see cref="IBatchOperation{TRow}.MaxItems"/>.</param>
    /// <param name="cancellationToken">Cancels the call; the server may still complete it.</param>
    /// <returns>The job, which the next steps take.</returns>
    /// <exception cref="ArgumentException">
    /// The list is empty, has more than <see cref="IBatchOperation{TRow}.MaxItems"/> rows, a row that cannot be sent, or a duplicate key;
    /// nothing was sent.
    /// </exception>
    /// <exception cref="GameballException">The server did not accept the rows; <see cref="GameballException.Kind"/> tells how far they got.</exception>
    Task<BatchJob> SubmitAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken = default);

    /// <summary>Requests a job's status once.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The job belongs to another operation.</exception>
    /// <exception cref="GameballException">The server did not return a status.</exception>
    Task<BatchJobStatus> GetStatusAsync(BatchJob job, CancellationToken cancellationToken = default);

    /// <summary>Returns the outcomes of a request's rows, once its job has ended. The method sends nothing and keeps nothing.</summary>
    /// <param name="item">The request.</param>
    /// <param name="job">Its job.</param>
    /// <param name="status">The job's last status.</param>
    /// <param name="wasResubmitted">
    /// Whether the request was sent before and its response was lost. Then a rejection as a duplicate (9004) is a success, and one for a
    /// time that exists (9003) leaves the row unknown.
    /// </param>
    /// <exception cref="ArgumentException">The job belongs to another operation, or has not ended.</exception>
    IReadOnlyList<BatchOutcome<TRow>> ResolveOutcomes(
        BatchPlanItem<TRow> item, BatchJob job, BatchJobStatus status, bool wasResubmitted = false);

    /// <summary>Requests that the server stop a job. The next status shows whether the job stopped.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The job belongs to another operation.</exception>
    /// <exception cref="NotSupportedException">The operation's jobs cannot be stopped.</exception>
    /// <exception cref="GameballException">The server did not accept the request.</exception>
    Task StopAsync(BatchJob job, CancellationToken cancellationToken = default);
}
