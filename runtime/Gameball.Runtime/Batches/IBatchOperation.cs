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
    /// <returns>
    /// What became of the rows. Rows that fail are in the report and throw nothing; so are those that are not sent for want of a key or
    /// customer, for a value outside of what the document allows, or because they cannot be written as JSON. Of no rows the report is empty
    /// and complete.
    /// </returns>
    /// <exception cref="ArgumentException">A collection holds a null; nothing was sent.</exception>
    /// <exception cref="BatchCanceledException">The wait was cancelled.</exception>
    /// <exception cref="BatchSourceException">The source threw; what had been sent was awaited.</exception>
    /// <exception cref="InvalidOperationException">A key that the operation needs was not given; nothing was sent.</exception>
    /// <exception cref="GameballAuthenticationException">
    /// The server refused the keys before it took any row. Where it took some before, the report says so (<see cref="BatchReport.EndReason"/>).
    /// </exception>
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

    /// <summary>
    /// Asks for the jobs that an import left open (after a cancelled wait, a deadline, a status that could not be read), waits for their ends
    /// and says what became of their rows. It sends no row. An import with a journal does the same when it goes on, and sends the rest.
    /// </summary>
    /// <param name="report">The import's report: what it returned, or an exception's <c>Report</c>.</param>
    /// <param name="options">How to wait; of these, those of jobs, polls and the end count.</param>
    /// <param name="progress">Told of each job that is asked for.</param>
    /// <param name="cancellationToken">Ends the wait; jobs go on.</param>
    /// <returns>
    /// The same report with what is known now. Jobs of a journal of which the import never read the rows stay among
    /// <see cref="BatchReport.OpenJobs"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The report is one of another operation.</exception>
    /// <exception cref="BatchCanceledException">The wait was cancelled; its report holds what was learnt by then.</exception>
    Task<BatchReport<TRow>> ResolveAsync(
        BatchReport<TRow> report,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks for rows that are bound to fail, before anything is sent: what is missing or cannot be written, a key that came before (9004),
    /// a time that the customer had before (9003), a time in the future (9007). It remembers the last 250,000 keys and times at least and
    /// 500,000 at most, about 40 MB, however long the source: two rows farther apart are not compared.
    /// </summary>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>What was found, as it is found; nothing when all rows may go.</returns>
    IAsyncEnumerable<BatchValidationIssue> ValidateAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ValidateAsync(IEnumerable{TRow}, CancellationToken)"/>
    IAsyncEnumerable<BatchValidationIssue> ValidateAsync(IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken = default);

    /// <summary>
    /// The first of four steps for a host that drives an import itself (<see cref="SubmitAsync"/>, <see cref="GetStatusAsync"/> and
    /// <see cref="Settle"/> are the others): cuts the rows into requests. Each step keeps its state in what it returns, so that another
    /// process may take the next one, and a plan of the same rows and options is the same again.
    /// </summary>
    /// <param name="rows">The rows, read once.</param>
    /// <param name="partitions">
    /// Into how many lines of requests the customers are spread; as many requests may be open at a time. Each holds one request in memory
    /// while the plan is made.
    /// </param>
    /// <param name="options">Of these <see cref="BatchImportOptions.MaxRequestBytes"/> counts.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no partitions.</exception>
    IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PlanAsync(IEnumerable{TRow}, int, BatchImportOptions?, CancellationToken)"/>
    IAsyncEnumerable<BatchPlanItem<TRow>> PlanAsync(
        IAsyncEnumerable<TRow> rows, int partitions = 400, BatchImportOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>One step of its own: sends rows once, as one job.</summary>
    /// <exception cref="ArgumentException">
    /// There are no rows, or more than <see cref="MaxItems"/>, or one that cannot be sent, or a key twice; nothing was sent.
    /// </exception>
    /// <exception cref="GameballException">They were not accepted; <see cref="GameballException.Kind"/> says how far they got.</exception>
    Task<BatchJob> SubmitAsync(IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken = default);

    /// <summary>One step of its own: asks once how a job stands.</summary>
    /// <exception cref="ArgumentException">The job is one of another operation.</exception>
    /// <exception cref="GameballException">The server did not say.</exception>
    Task<BatchJobStatus> GetStatusAsync(BatchJob job, CancellationToken cancellationToken = default);

    /// <summary>One step of its own: the outcomes of a request's rows, once its job has ended. It sends nothing and keeps nothing.</summary>
    /// <param name="item">The request.</param>
    /// <param name="job">Its job.</param>
    /// <param name="status">The job's last status.</param>
    /// <param name="wasResubmitted">
    /// Whether the request was sent before and its answer lost: then a refusal as a duplicate (9004) is a success, and one whose time is
    /// taken (9003) is unknown.
    /// </param>
    /// <exception cref="ArgumentException">The job is one of another operation, or open still.</exception>
    IReadOnlyList<BatchOutcome<TRow>> Settle(
        BatchPlanItem<TRow> item, BatchJob job, BatchJobStatus status, bool wasResubmitted = false);

    /// <summary>One step of its own: asks the server to stop a job. The next status says whether it did.</summary>
    /// <exception cref="ArgumentException">The job is one of another operation.</exception>
    /// <exception cref="NotSupportedException">The operation's jobs cannot be stopped.</exception>
    /// <exception cref="GameballException">The server did not take the request.</exception>
    Task StopAsync(BatchJob job, CancellationToken cancellationToken = default);
}
