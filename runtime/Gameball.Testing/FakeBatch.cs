using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Testing;

/// <summary>A batch without a server: it keeps the rows and ends each of them at once.</summary>
/// <typeparam name="TRow">The row's type.</typeparam>
/// <param name="name">The operation's name, such as <c>orders</c>.</param>
/// <param name="failsWith">
/// Returns the code with which a row is rejected, and <see langword="null"/> for a row that succeeds. Without it, all rows succeed.
/// </param>
public sealed class FakeBatch<TRow>(string name, Func<TRow, GameballErrorCode?>? failsWith = null) : IBatchOperation<TRow>
{
    private readonly List<TRow> _rows = [];

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public int MaxItems => 1000;

    /// <summary>All rows that were imported, in their order.</summary>
    public IReadOnlyList<TRow> Rows => _rows;

    /// <summary>Not supported: a test of steps needs a server.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public IBatchSteps<TRow> Steps =>
        throw new NotSupportedException($"{nameof(FakeBatch<TRow>)} has no steps. Use a local Gameball, or a fake of {nameof(IBatchSteps<TRow>)}.");

    /// <inheritdoc/>
    public async Task<BatchReport<TRow>> ImportAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        await ImportAsync(Async(rows), options, progress, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<BatchReport<TRow>> ImportAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        List<BatchOutcome<TRow>> failed = [];
        var succeeded = 0;
        await foreach (var outcome in StreamAsync(rows, options, progress, cancellationToken).ConfigureAwait(false))
        {
            if (outcome.State == RowState.Succeeded)
            {
                succeeded++;
            }
            else
            {
                failed.Add(outcome);
            }
        }

        return new BatchReport<TRow>(succeeded, [.. failed]);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        StreamAsync(Async(rows), options, progress, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        IAsyncEnumerable<TRow> rows,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long index = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            _rows.Add(row);
            yield return failsWith?.Invoke(row) is { } code
                ? GameballTest.Failed(index, row, code)
                : new BatchOutcome<TRow>(index, row, RowState.Succeeded);
            index++;
        }

        progress?.Report(new BatchProgress { RowsTotal = index, RowsRead = index, RowsSent = index, RowsProcessed = index, RowsSettled = index });
    }

    /// <summary>Returns the report: no job of this batch is ever open.</summary>
    public Task<BatchReport<TRow>> ResolveAsync(
        BatchReport<TRow> report,
        BatchImportOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) => Task.FromResult(report);

    /// <summary>Finds no issue.</summary>
    public IAsyncEnumerable<BatchValidationIssue> ValidateAsync(IEnumerable<TRow> rows, CancellationToken cancellationToken = default) =>
        ValidateAsync(Async(rows), cancellationToken);

    /// <summary>Finds no issue.</summary>
    public async IAsyncEnumerable<BatchValidationIssue> ValidateAsync(
        IAsyncEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }

#pragma warning disable CS1998 // The rows are there already.
    private static async IAsyncEnumerable<TRow> Async(IEnumerable<TRow> rows)
#pragma warning restore CS1998
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            yield return row;
        }
    }
}
