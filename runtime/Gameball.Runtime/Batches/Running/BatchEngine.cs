using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>What all imports of an operation share, and the two ways to run one.</summary>
internal sealed class BatchEngine<TRow>(RowRules<TRow> rules, IJobChannel<TRow> channel, TimeProvider time, Random dice)
{
    public RowRules<TRow> Rules => rules;

    public IJobChannel<TRow> Channel => channel;

    public TimeProvider Time => time;

    public Random Dice => dice;

    public async Task<BatchReport<TRow>> ImportAsync(BatchRequest<TRow> request, CancellationToken cancellationToken)
    {
        var run = new BatchRun<TRow>(this, request, request.Log, keepRows: true, cancellationToken);
        await foreach (var _ in run.RunAsync().ConfigureAwait(false))
        {
            // The ledger keeps what the report needs.
        }

        return run.Report();
    }

    public async IAsyncEnumerable<BatchOutcome<TRow>> StreamAsync(
        BatchRequest<TRow> request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = new BatchRun<TRow>(this, request, request.Log, keepRows: false, cancellationToken);
        await foreach (var outcomes in run.RunAsync().ConfigureAwait(false))
        {
            foreach (var outcome in outcomes)
            {
                yield return outcome;
            }
        }
    }
}
