using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>A dry run of an import: the engine validates and plans over one reading of the input, and nothing is sent.</summary>
internal sealed class DryRun<TRow>(ImportOperation<TRow> operation, ImportArguments arguments, ImportHost host)
    where TRow : class
{
    private const int RowsBetween = 1_000;

    private readonly DryRunReport _report = new(arguments, host);
    private readonly Channel<TRow> _rows = Channel.CreateBounded<TRow>(RowsBetween);

    public async Task<CommandResult> RunAsync(IInput input)
    {
        var columns = new ColumnReport(host, operation, arguments, input);
        columns.Show();
        _report.Unit = input.Unit;
        using var client = new GameballClient(new GameballOptions { TimeProvider = host.Time });
        var batch = operation.GetBatch(client);
        await using var feed = new RowFeed<TRow>(operation, input, (record, fault) => _report.Reject(record, fault));
        var stop = host.Interrupts.Stop;
        var planning = PlanAsync(batch, stop);
        await foreach (var finding in batch.ValidateAsync(FeedAsync(feed, stop), stop))
        {
            _report.Find(feed.Counts.LastLine, finding);
        }

        await planning;
        columns.Show();
        return _report.Close(JsonSummary.Begin(arguments, input));
    }

    private async Task PlanAsync(IBatchOperation<TRow> batch, CancellationToken stop)
    {
        // One partition of requests, as full as possible: the import sends them so while more rows follow.
        await foreach (var request in batch.Steps.PlanAsync(_rows.Reader.ReadAllAsync(stop), partitions: 1, cancellationToken: stop))
        {
            _report.Plan(request.Rows.Count);
        }
    }

    private async IAsyncEnumerable<TRow> FeedAsync(RowFeed<TRow> feed, [EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            await foreach (var row in feed.ReadAsync(stop))
            {
                _report.Take(operation.PartitionKeyOf(row));
                await _rows.Writer.WriteAsync(row, stop);
                yield return row;
            }
        }
        finally
        {
            _rows.Writer.Complete();
        }
    }
}
