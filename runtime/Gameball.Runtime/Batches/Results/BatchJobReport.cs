using System.Globalization;

namespace Gameball;

/// <summary>A job of an import, and whether the server's counters agree with the rows' outcomes.</summary>
public sealed class BatchJobReport
{
    internal BatchJobReport(BatchJob job) => Job = job;

    /// <summary>The job's handle.</summary>
    public BatchJob Job { get; }

    /// <summary>The server's last word on its state; <see langword="null"/> when it never answered.</summary>
    public string? State { get; internal init; }

    /// <summary>Whether the job's end was seen. An open job may still run on the server.</summary>
    public bool IsEnded { get; internal init; }

    /// <summary>Whether the counters agree.</summary>
    public CounterCheck Verdict { get; internal init; }

    /// <summary>The rows that the server counts in the job.</summary>
    public int? ServerTotal { get; internal init; }

    /// <summary>The rows that the server counts as applied.</summary>
    public int? ServerFinished { get; internal init; }

    /// <summary>The rows that the server counts as failed.</summary>
    public int? ServerErrors { get; internal init; }

    /// <summary>Whether the server once counted fewer rows as done than it had before: its counters are not to be relied on.</summary>
    public bool CountedBackwards { get; internal init; }

    /// <summary>The rows that the server's lists show as applied.</summary>
    public int Succeeded { get; internal init; }

    /// <summary>The rows that the server's lists show as failed.</summary>
    public int Failed { get; internal init; }

    /// <summary>One line for a log, with the numbers when they differ.</summary>
    public override string ToString()
    {
        var text = "job " + Job.JobId + ": " + Number(Job.Rows) + " rows, " + (State ?? "no answer") + ", ";
        return Verdict switch
        {
            CounterCheck.Match => text + "agrees" + Backwards,
            CounterCheck.NotChecked => text + "not checked" + Backwards,
            _ => text + "differs: the server counts " + Number(ServerFinished) + " finished + " + Number(ServerErrors) + " failed of "
                + Number(ServerTotal) + ", the rows say " + Number(Succeeded) + " + " + Number(Failed)
                + Backwards,
        };
    }

    private string Backwards => CountedBackwards ? ", though it counted backwards on the way" : "";

    private static string Number(int? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
}

/// <summary>How a job's counters compare with the outcomes of its rows.</summary>
public enum CounterCheck
{
    /// <summary>The job did not complete, or the server gave no counters.</summary>
    NotChecked,

    /// <summary>The numbers are the same.</summary>
    Match,

    /// <summary>The numbers differ.</summary>
    Mismatch,
}
