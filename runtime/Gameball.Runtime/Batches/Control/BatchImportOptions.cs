using System;
using System.Threading;

namespace Gameball;

/// <summary>How an import goes about its work.</summary>
public sealed class BatchImportOptions
{
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(49);

    /// <summary>
    /// The most jobs that are open at a time: 400. The published quota takes 6 jobs a second with one question each, so that is enough for
    /// jobs of up to a minute; an import whose jobs are shorter keeps fewer open.
    /// </summary>
    public int MaxConcurrentJobs { get; set; } = 400;

    /// <summary>
    /// The most rows that are sent and not settled: 400,000, which is <see cref="MaxConcurrentJobs"/> full requests. An import holds at
    /// most this many rows in memory, a tenth as many that wait for a customer's earlier rows, and one request more, apart from the rows
    /// that its report keeps. Less than one full request counts as one.
    /// </summary>
    public int MaxRowsInFlight { get; set; } = 400_000;

    /// <summary>
    /// The most bytes of JSON in one request: 1,000,000, which is what common web servers take unless told otherwise. A row that is
    /// larger by itself goes alone.
    /// </summary>
    public int MaxRequestBytes { get; set; } = 1_000_000;

    /// <summary>
    /// How long one job may take: 2 hours. A job that is open for longer is asked to stop, and its rows that it did not report are unknown:
    /// one job that hangs holds up neither the import nor the later rows of its customers.
    /// </summary>
    public TimeSpan MaxJobTime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>
    /// After how many answers in a row that cannot be read a job is given up: 20, which takes about eight minutes. Its rows are unknown then;
    /// it is not stopped, and a later import with the journal or <see cref="IBatchOperation{TRow}.ResolveAsync"/> asks for it again.
    /// </summary>
    public int MaxUnreadableStatuses { get; set; } = 20;

    /// <summary>The shortest wait between two questions for one job: 1 second.</summary>
    public TimeSpan MinPollDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two questions for one job: 30 seconds.</summary>
    public TimeSpan MaxPollDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the whole import may take: 24 hours; <see cref="Timeout.InfiniteTimeSpan"/> for no end. When it passes the import
    /// returns its report: rows of open jobs are unknown, unsent rows unprocessed.
    /// </summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long rows wait for more of a slow source before they are sent as they are: 5 seconds.</summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether to send a request again after its answer was lost where Gameball does not document what a repeat does (orders).
    /// Operations that recognise a repeat are sent again in any case, those that would count twice never.
    /// </summary>
    public bool ResubmitAfterLostResponse { get; set; }

    /// <summary>
    /// How often a request is sent, at most, when the server cannot be reached or its answers are lost: 8 times. Rows that a job turns away
    /// because another request is at work on their customer (2001) were not applied and are sent as often.
    /// </summary>
    public int MaxSubmitAttempts { get; set; } = 8;

    /// <summary>
    /// Where the import writes down what it does, so that it can go on after a crash: run it again with the same rows and the same journal.
    /// <see langword="null"/>, unless told otherwise: nothing is written down.
    /// </summary>
    public BatchJournal? Journal { get; set; }

    /// <summary>
    /// Ends the import in good order: nothing more is sent, open jobs are stopped on the server, and the report is returned.
    /// The method's own cancellation token only ends the wait.
    /// </summary>
    public CancellationToken StopToken { get; set; }

    // Rows that wait for a customer's earlier ones: a tenth of what may be under way.
    internal int WaitingRoom(int maxItems) =>
        (int)Math.Max(maxItems, Math.Min(MaxRowsInFlight, (long)MaxConcurrentJobs * maxItems) / 10);

    // To ask for jobs, and send nothing: not even rows that a job turned away.
    internal BatchImportOptions ForAsking() => new()
    {
        MaxConcurrentJobs = MaxConcurrentJobs,
        MaxRowsInFlight = MaxRowsInFlight,
        MaxJobTime = MaxJobTime,
        MaxUnreadableStatuses = MaxUnreadableStatuses,
        MinPollDelay = MinPollDelay,
        MaxPollDelay = MaxPollDelay,
        Deadline = Deadline,
        StopToken = StopToken,
        MaxSubmitAttempts = 1,
    };

    internal void Validate()
    {
        Require(MaxConcurrentJobs >= 1, nameof(MaxConcurrentJobs), "1 or more");
        Require(MaxRowsInFlight >= 1, nameof(MaxRowsInFlight), "1 or more");
        Require(MaxJobTime > TimeSpan.Zero, nameof(MaxJobTime), "more than zero");
        Require(MaxRequestBytes >= 1, nameof(MaxRequestBytes), "1 or more");
        Require(MaxSubmitAttempts >= 1, nameof(MaxSubmitAttempts), "1 or more");
        Require(MaxUnreadableStatuses >= 1, nameof(MaxUnreadableStatuses), "1 or more");
        Require(MinPollDelay > TimeSpan.Zero, nameof(MinPollDelay), "more than zero");
        Require(MaxPollDelay >= MinPollDelay && MaxPollDelay <= s_longestTimer, nameof(MaxPollDelay), "from MinPollDelay to 49 days");
        Require(Linger >= TimeSpan.Zero && Linger <= s_longestTimer, nameof(Linger), "from zero to 49 days");
        Require(
            Deadline == Timeout.InfiniteTimeSpan || (Deadline > TimeSpan.Zero && Deadline <= s_longestTimer),
            nameof(Deadline),
            "more than zero and at most 49 days, or Timeout.InfiniteTimeSpan");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException("options", nameof(BatchImportOptions) + "." + name + " must be " + range + ".");
        }
    }
}
