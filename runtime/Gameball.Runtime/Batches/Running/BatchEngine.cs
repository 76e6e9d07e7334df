using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gameball;

/// <summary>What all imports of an operation share, and the two ways to run one.</summary>
internal sealed class BatchEngine<TRow>(RowRules<TRow> rules, IJobChannel<TRow> channel, TimeProvider time, Random dice)
{
    public RowRules<TRow> Rules => rules;

    public IJobChannel<TRow> Channel => channel;

    public TimeProvider Time => time;

    public Random Dice => dice;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public async Task<BatchReport<TRow>> ImportAsync(BatchRequest<TRow> request, CancellationToken cancellationToken)
    {
        var run = new BatchRun<TRow>(this, request, keepRows: true, cancellationToken);
        await foreach (var _ in run.RunAsync().ConfigureAwait(false))
        {
            // The ledger keeps what the report needs.
        }

        return (BatchReport<TRow>)run.Report();
    }

    public async IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        BatchRequest<TRow> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = new BatchRun<TRow>(this, request, keepRows: false, cancellationToken);
        await foreach (var outcome in run.RunAsync().ConfigureAwait(false))
        {
            yield return outcome;
        }
    }
}
