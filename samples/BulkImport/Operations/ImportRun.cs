using System;
using System.Linq;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>One import, from the choice of the server to the exit code.</summary>
internal sealed class ImportRun<TRow>(ImportOperation<TRow> operation, ImportArguments arguments, ImportHost host)
    where TRow : class
{
    public async Task<int> RunAsync(IInput input, FailedFile failed)
    {
        var isNamed = Target.IsNamed(host, arguments);
        var (journal, isFinished) = await JournalGuard.OpenAsync(arguments, isNamed, host.Interrupts.Cancel);
        await using var feed = new RowFeed<TRow>(operation, input, failed.Add);
        if (!await feed.BeginAsync().WaitAsync(host.Interrupts.Stop))
        {
            return CloseEmpty(feed.Counts, failed);
        }

        await using var target = await Target.ChooseAsync(host, arguments);
        await host.Messages.WriteLineAsync($"{operation.Command} from {arguments.SourceName} to {target.Description}");
        if (isFinished)
        {
            await host.Messages.WriteLineAsync(Advice.Finished);
        }

        using var client = new GameballClient(target.Options);
        using var notice = host.Interrupts.Stop.Register(() => host.Messages.WriteLine(Advice.Stopping));
        var watch = new ProgressWatch(() => input.Fraction, host.Time);
        Exception? problem = null;
        BatchReport report;
        try
        {
            var import = operation.GetBatch(client).ImportAsync(feed.ReadAsync(), Options(journal), watch, host.Interrupts.Cancel);
            report = await ProgressView.For(host).ShowAsync(import, watch);
        }
        catch (Exception error) when (Problems.ReportOf(error) is { } partial)
        {
            (report, problem) = (partial, error);
        }
        catch (GameballAuthenticationException error)
        {
            return Refused(error, isNamed);
        }

        failed.Keep();
        try
        {
            await AddNotSucceededAsync(report, problem, feed, failed);
        }
        catch (UsageException error)
        {
            // The rest of the input cannot be read. The first problem of the import counts.
            host.Messages.WriteLine(error.Message);
            problem ??= error;
        }
        catch (Exception error)
        {
            failed.Break(error);
        }

        failed.Commit();
        return Close(new Totals(report, feed.Counts, ((BatchReport<TRow>)report).RejectedRows.LongCount()), failed, problem, isNamed);
    }

    // Nothing was applied, so the input still has all rows, and an earlier file of failed rows stays valid.
    private int Refused(GameballAuthenticationException error, bool isNamed)
    {
        host.Messages.WriteLine(error.Message);
        host.Messages.WriteLine(Advice.Keys);
        if (arguments.Journal is not null && isNamed)
        {
            host.Messages.WriteLine(Advice.Resume + ResumeCommand.Format(arguments.Words));
        }

        return ExitCode.Refused;
    }

    private BatchImportOptions Options(BatchJournal? journal)
    {
        var options = new BatchImportOptions
        {
            Journal = journal,
            ResubmitAfterLostResponse = arguments.ResubmitLost,
            StopToken = host.Interrupts.Stop,
        };
        options.MaxConcurrentJobs = arguments.Jobs ?? options.MaxConcurrentJobs;
        return options;
    }

    private async Task AddNotSucceededAsync(BatchReport report, Exception? problem, RowFeed<TRow> feed, FailedFile failed)
    {
        foreach (var outcome in ((BatchReport<TRow>)report).NotSucceeded)
        {
            var reason = outcome.Cause is null ? outcome.Message ?? "" : $"{outcome.Cause}: {outcome.Message}";
            failed.Add(feed.RecordOf(outcome.Row), new RowFault(outcome.State, outcome.Code, reason));
        }

        // With a journal the import reads the rest when it resumes; standard input may never end.
        if (!report.IsSourceEnded && arguments.Journal is null && !arguments.IsStandardInput && problem is not BatchSourceException)
        {
            await feed.RejectRestAsync(report.RowsIn, new RowFault(RowState.Unprocessed, null, "The import ended before this row was sent."));
        }
    }

    private int Close(Totals totals, FailedFile failed, Exception? problem, bool isNamed)
    {
        Summary.Write(host, totals);
        if (problem is not (null or UsageException))
        {
            host.Messages.WriteLine(problem.InnerException is UsageException inner ? inner.Message : problem.Message);
        }

        var code = problem is null
            ? ExitCode.FromTotals(totals, host.Interrupts.Stop.IsCancellationRequested)
            : Problems.CodeOf(problem) ?? ExitCode.Unusable;
        foreach (var line in Advice.Lines(code, totals, arguments, failed, isNamed))
        {
            host.Messages.WriteLine(line);
        }

        return failed.Problem is null ? code : ExitCode.NotSaved;
    }

    private int CloseEmpty(FeedCounts counts, FailedFile failed)
    {
        failed.Commit();
        host.Messages.WriteLine(counts.All == 0
            ? $"{arguments.SourceName} has no rows; nothing was sent."
            : $"None of the {counts.All} rows can be sent; nothing was sent. The rows and the reasons are in {Visible.Line(failed.Path)}");
        if (failed.Problem is { } problem)
        {
            host.Messages.WriteLine(problem);
            return ExitCode.NotSaved;
        }

        return counts.All == 0 ? ExitCode.Succeeded : ExitCode.SomeFailed;
    }
}
