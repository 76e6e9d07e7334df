using System;
using System.Globalization;

namespace Gameball;

/// <summary>A job of an import, and whether the server's counters agree with the rows' outcomes.</summary>
public sealed class BatchJobReport
{
    /// <summary>Describes a job.</summary>
    /// <param name="job">The job's handle.</param>
    public BatchJobReport(BatchJob job) => Job = job ?? throw new ArgumentNullException(nameof(job));

    /// <summary>The job's handle.</summary>
    public BatchJob Job { get; }

    /// <summary>The last state that the server reported; <see langword="null"/> when it never responded.</summary>
    public string? State { get; init; }

    /// <summary>Whether the job was seen to end. An open job may still run on the server.</summary>
    public bool IsEnded { get; init; }

    /// <summary>The result of comparing the server's counters with the rows' outcomes.</summary>
    public CounterCheck Verdict { get; init; }

    /// <summary>The server's count of rows in the job.</summary>
    public int? ServerTotal { get; init; }

    /// <summary>The server's count of applied rows.</summary>
    public int? ServerFinished { get; init; }

    /// <summary>The server's count of failed rows.</summary>
    public int? ServerErrors { get; init; }

    /// <summary>Whether the server's count of done rows decreased at some time. Its counters are then unreliable.</summary>
    public bool CountedBackwards { get; init; }

    /// <summary>The number of rows that the server's lists show as applied.</summary>
    public int Succeeded { get; init; }

    /// <summary>The number of rows that the server's lists show as failed.</summary>
    public int Failed { get; init; }

    /// <summary>Returns one line for a log, with the numbers when they differ.</summary>
    public override string ToString()
    {
        var text = "job " + Job.JobId + ": " + Number(Job.Rows) + " rows, " + (State ?? "no response") + ", ";
        return Verdict switch
        {
            CounterCheck.Match => text + "agrees" + Backwards,
            CounterCheck.NotChecked => text + "not checked" + Backwards,
            _ => text + "differs: the server counts " + Number(ServerFinished) + " finished + " + Number(ServerErrors) + " failed of "
                + Number(ServerTotal) + ", the rows' outcomes are " + Number(Succeeded) + " + " + Number(Failed)
                + Backwards,
        };
    }

    private string Backwards => CountedBackwards ? ", but its counters decreased" : "";

    private static string Number(int? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";
}

/// <summary>The result of comparing a job's counters with the outcomes of its rows.</summary>
public enum CounterCheck
{
    /// <summary>The job did not complete, or the server gave no counters.</summary>
    NotChecked,

    /// <summary>The numbers are the same.</summary>
    Match,

    /// <summary>The numbers differ.</summary>
    Mismatch,
}
