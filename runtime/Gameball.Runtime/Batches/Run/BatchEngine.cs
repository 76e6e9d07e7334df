using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gameball;

/// <summary>The shared state of all imports of an operation, and the two ways to run one.</summary>
/// <param name="info">The info of the rows.</param>
/// <param name="channel">The channel to the server.</param>
/// <param name="time">The clock.</param>
/// <param name="random">The source of the jitter of waits.</param>
/// <param name="target">Returns the server's address and the account's id.</param>
internal sealed class BatchEngine<TRow>(
    BatchInfo<TRow> info, IJobChannel<TRow> channel, TimeProvider time, Random random,
    Func<CancellationToken, ValueTask<(string Server, string Account)>>? target = null)
{
    public BatchInfo<TRow> Info => info;

    public TimeProvider Time => time;

    public Random RandomSource => random;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public async Task<BatchReport<TRow>> ImportAsync(BatchRequest<TRow> request, CancellationToken cancellationToken)
    {
        var own = channel.With(request.Options.CallOptions);
        var log = await OpenLogAsync(request, cancellationToken).ConfigureAwait(false);
        await using var closing = log.ConfigureAwait(false);
        var run = new BatchRun<TRow>(this, own, request, log, keepRows: true, cancellationToken);
        await foreach (var _ in run.RunAsync().ConfigureAwait(false))
        {
            // The ledger keeps the outcomes for the report.
        }

        return run.Report();
    }

    public async IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        BatchRequest<TRow> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var own = channel.With(request.Options.CallOptions);
        var log = await OpenLogAsync(request, cancellationToken).ConfigureAwait(false);
        await using var closing = log.ConfigureAwait(false);
        var run = new BatchRun<TRow>(this, own, request, log, keepRows: false, cancellationToken);
        await foreach (var outcomes in run.RunAsync().ConfigureAwait(false))
        {
            foreach (var outcome in outcomes)
            {
                yield return outcome;
            }
        }
    }

    /// <summary>Polls the open jobs of a report.</summary>
    public async Task<BatchReport<TRow>> ResolveAsync(
        BatchReport<TRow> report, BatchImportOptions options, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        if (report.OpenJobRows.Count == 0)
        {
            return report;
        }

        var resolution = new Resolution<TRow>(report);
        try
        {
            return resolution.Merge(
                await ImportAsync(resolution.Request(options.ForPolling(), progress), cancellationToken).ConfigureAwait(false));
        }
        catch (BatchCanceledException cancelled)
        {
            throw new BatchCanceledException(resolution.Merge((BatchReport<TRow>)cancelled.Report), cancellationToken);
        }
    }

    private async Task<IRunLog> OpenLogAsync(BatchRequest<TRow> request, CancellationToken cancellationToken)
    {
        if (request.Options.Journal is not { } journal)
        {
            return request.Log;
        }

        var (server, account) = target is null ? ("", "") : await target(cancellationToken).ConfigureAwait(false);
        var identity = new RunIdentity(info.Name, server, account, info.MaxItems, info.RowKeyName, info.PartitionKeyName);
        return await journal.OpenAsync(identity, time).ConfigureAwait(false);
    }
}
