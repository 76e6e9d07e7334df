using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>One import, from the choice of the server to the exit code.</summary>
internal sealed class ImportRun<TRow>(ImportOperation<TRow> operation, ImportArguments arguments, ImportHost host)
    where TRow : class
{
    public async Task<CommandResult> RunAsync(IInput input, FailedFile failed)
    {
        var isNamed = Target.IsNamed(host, arguments);
        var (journal, isFinished) = await JournalGuard.OpenAsync(arguments, isNamed, host.Interrupts.Cancel);
        await using var feed = new RowFeed<TRow>(operation, input, failed.Add);
        if (!await feed.BeginAsync().WaitAsync(host.Interrupts.Stop))
        {
            return CloseEmpty(feed.Counts, input, failed);
        }

        new ColumnReport(host, operation, arguments, input).Show();
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
            return Refused(error, input, isNamed);
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
        var totals = new Totals(report, feed.Counts, ((BatchReport<TRow>)report).RejectedRows.LongCount());
        return Close(totals, input, failed, problem, isNamed);
    }

    // Nothing was applied, so the input still has all rows, and an earlier file of failed rows stays valid.
    private CommandResult Refused(GameballAuthenticationException error, IInput input, bool isNamed)
    {
        host.Messages.WriteLine(error.Message);
        host.Messages.WriteLine(Advice.Keys);
        if (arguments.Journal is not null && isNamed)
        {
            host.Messages.WriteLine(Advice.Resume + ResumeCommand.Format(arguments.Words));
        }

        var summary = JsonSummary.Begin(arguments, input);
        summary["error"] = error.Message;
        return new CommandResult(ExitCode.Refused, summary);
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

    private CommandResult Close(Totals totals, IInput input, FailedFile failed, Exception? problem, bool isNamed)
    {
        if (!arguments.IsJson)
        {
            Summary.Write(host, totals);
        }

        var message = problem is null ? null : (problem.InnerException as UsageException ?? problem).Message;
        if (problem is not (null or UsageException))
        {
            host.Messages.WriteLine(message);
        }

        var code = problem is null
            ? ExitCode.FromTotals(totals, host.Interrupts.Stop.IsCancellationRequested)
            : Problems.CodeOf(problem) ?? ExitCode.Unusable;
        foreach (var line in Advice.Lines(code, totals, arguments, input, failed, isNamed))
        {
            host.Messages.WriteLine(line);
        }

        var summary = JsonSummary.Begin(arguments, input);
        JsonSummary.Add(summary, JsonSummary.Rows(totals));
        return End(code, summary, failed, message);
    }

    private CommandResult CloseEmpty(FeedCounts counts, IInput input, FailedFile failed)
    {
        failed.Commit();
        host.Messages.WriteLine(counts.All == 0
            ? $"{arguments.SourceName} has no rows; nothing was sent."
            : $"None of the {counts.All} rows can be sent; nothing was sent. The rows and the reasons are in {Visible.Line(failed.Path)}");
        if (failed.Problem is { } problem)
        {
            host.Messages.WriteLine(problem);
        }

        var summary = JsonSummary.Begin(arguments, input);
        summary["rows"] = JsonSummary.Counts(counts.All, 0, counts.Unreadable, counts.Left, counts.HeldBack);
        return End(counts.All == 0 ? ExitCode.Succeeded : ExitCode.SomeFailed, summary, failed, null);
    }

    private static CommandResult End(int code, JsonObject summary, FailedFile failed, string? error)
    {
        summary["failedFile"] = failed.Rows > 0 ? failed.Path : null;
        summary["error"] = failed.Problem ?? error;
        return new CommandResult(failed.Problem is null ? code : ExitCode.NotSaved, summary);
    }
}
