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
    /// The steps of an import, for a host that drives them itself: plan, submit, get status, resolve outcomes. An application that imports
    /// rows does not need them.
    /// </summary>
    IBatchSteps<TRow> Steps { get; }
}
