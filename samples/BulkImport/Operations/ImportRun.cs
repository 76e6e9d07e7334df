using System;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>One import, from the choice of the server to the exit code.</summary>
internal sealed class ImportRun<TRow>(ImportOperation<TRow> operation, ImportArguments arguments, ImportHost host)
    where TRow : class
{
    public async Task<int> RunAsync(IInput input, FailedFile failed)
    {
        var isNamed = Target.IsNamed(host, arguments);
        var journal = await JournalGuard.OpenAsync(arguments, isNamed, host.Interrupts.Cancel);
        await using var target = await Target.ChooseAsync(host, arguments);
        await host.Error.WriteLineAsync($"{operation.Command} from {arguments.SourceName} to {target.Description}");
        using var client = new GameballClient(target.Options);

        var feed = new RowFeed<TRow>(operation, input, failed.Add);
        var watch = new ProgressWatch(() => input.Fraction, host.Time);
        using var notice = host.Interrupts.Stop.Register(() => host.Error.WriteLine(Advice.Stopping));
        BatchReport? report;
        Exception? problem = null;
        try
        {
            var import = operation.Of(client).ImportAsync(feed.ReadAsync(), Options(journal), watch, host.Interrupts.Cancel);
            report = await ProgressView.For(host).ShowAsync(import, watch);
        }
        catch (Exception error) when (Problems.ReportOf(error) is not null)
        {
            (report, problem) = (Problems.ReportOf(error), error);
        }

        return Close(new Totals(report!, feed.Counts), feed, failed, problem, isNamed);
    }

    private BatchImportOptions Options(BatchJournal? journal)
    {
        var options = new BatchImportOptions
        {
            Journal = journal,
            RepeatLostSubmits = arguments.RepeatLost,
            StopToken = host.Interrupts.Stop,
        };
        options.MaxConcurrentJobs = arguments.Jobs ?? options.MaxConcurrentJobs;
        return options;
    }

    private int Close(Totals totals, RowFeed<TRow> feed, FailedFile failed, Exception? problem, bool isNamed)
    {
        foreach (var outcome in ((BatchReport<TRow>)totals.Report).NotSucceeded)
        {
            failed.Add(feed.RecordOf(outcome.Row), FaultOf(outcome));
        }

        failed.Commit();
        Summary.Write(host, totals);
        if (problem is not null)
        {
            host.Error.WriteLine(problem.InnerException is UsageException inner ? inner.Message : problem.Message);
        }

        var code = totals.RowsIn == 0 && problem is null && totals.Report.IsSourceEnded ? ExitCode.Unusable
            : problem is not null ? Problems.CodeOf(problem)!.Value
            : ExitCode.Of(totals, host.Interrupts.Stop.IsCancellationRequested);
        foreach (var line in Advice.Of(code, totals, arguments, failed, isNamed))
        {
            host.Error.WriteLine(line);
        }

        return code;
    }

    private static RowFault FaultOf(BatchOutcome<TRow> outcome) =>
        new(outcome.State, outcome.Code, outcome.Cause is null ? outcome.Message ?? "" : $"{outcome.Cause}: {outcome.Message}");
}
