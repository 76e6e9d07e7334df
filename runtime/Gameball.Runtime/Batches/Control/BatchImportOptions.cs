using System;
using System.Threading;

namespace Gameball;

/// <summary>Settings of an import.</summary>
public sealed class BatchImportOptions
{
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(49);

    /// <summary>
    /// The maximum number of jobs that are open at a time. The default is 400. The published quota permits 6 jobs per second with one poll
    /// each, so 400 suffices for jobs of up to a minute; an import with shorter jobs keeps fewer open.
    /// </summary>
    public int MaxConcurrentJobs { get; set; } = 400;

    /// <summary>
    /// The maximum number of rows that are sent and not resolved. The default is 400,000, which is <see cref="MaxConcurrentJobs"/> full
    /// requests. An import holds at most this many rows in memory, a tenth as many that wait for a customer's earlier rows, and one more
    /// request, in addition to the rows in its report. A value below one full request counts as one full request.
    /// </summary>
    public int MaxRowsInFlight { get; set; } = 400_000;

    /// <summary>
    /// The maximum size of a request's JSON in bytes. The default is 1,000,000, which common web servers accept by default. A larger row is
    /// sent in a request of its own.
    /// </summary>
    public int MaxRequestBytes { get; set; } = 1_000_000;

    /// <summary>
    /// The maximum duration of one job. The default is 2 hours. The client requests the stop of a job that is open for longer, and the rows
    /// that it did not report are unknown. A hanging job therefore blocks neither the import nor later rows of its customers.
    /// </summary>
    public TimeSpan MaxJobTime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>
    /// The number of consecutive unreadable statuses after which a job is abandoned. The default is 20, which takes about eight minutes.
    /// Its rows are then unknown. The job is not stopped; a later import with the journal, or
    /// <see cref="IBatchOperation{TRow}.ResolveAsync"/>, polls it again.
    /// </summary>
    public int MaxUnreadableStatuses { get; set; } = 20;

    /// <summary>The shortest wait between two polls of one job. The default is 1 second.</summary>
    public TimeSpan MinPollDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two polls of one job. The default is 30 seconds.</summary>
    public TimeSpan MaxPollDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum duration of the whole import. The default is 24 hours; <see cref="Timeout.InfiniteTimeSpan"/> sets no limit. After it
    /// the import returns its report: rows of open jobs are unknown, unsent rows unprocessed.
    /// </summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// The time that rows wait for more rows of a slow source before they are sent in a partial request. The default is 5 seconds.
    /// </summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether to resubmit a request after a lost response when Gameball does not document the effect of a duplicate request (orders).
    /// Operations for which the server detects duplicates are always resubmitted; operations whose duplicate would count twice are never
    /// resubmitted.
    /// </summary>
    public bool ResubmitAfterLostResponse { get; set; }

    /// <summary>
    /// The maximum number of submits of one request when the server is unreachable or its responses are lost. The default is 8. Rows that a
    /// job rejects because another request is in progress for their customer (2001) were not applied and are sent as often.
    /// </summary>
    public int MaxSubmitAttempts { get; set; } = 8;

    /// <summary>
    /// Headers, query parameters, timeout and observer of each request of the import: submits, polls and stops. The import copies them when
    /// it begins. The default is <see langword="null"/>: those of the client. The journal does not contain them, so an import may resume
    /// with others. Any other option of a call is an <see cref="ArgumentException"/>, because the import decides it: keys, attempts, body.
    /// </summary>
    public GameballCallOptions? CallOptions { get; set; }

    /// <summary>
    /// The journal in which the import records its steps, so that it can resume after a crash: run it again with the same rows and the same
    /// journal. The default is <see langword="null"/>: no journal.
    /// </summary>
    public BatchJournal? Journal { get; set; }

    /// <summary>
    /// Stops the import gracefully: nothing more is sent, open jobs are stopped on the server, and the report is returned. The method's own
    /// cancellation token only cancels the wait.
    /// </summary>
    public CancellationToken StopToken { get; set; }

    // The maximum number of rows that wait for a customer's earlier rows: a tenth of the rows in flight.
    internal int MaxWaitingRows(int maxItems) =>
        (int)Math.Max(maxItems, Math.Min(MaxRowsInFlight, (long)MaxConcurrentJobs * maxItems) / 10);

    // Options to poll jobs and send nothing, not even rows that a job rejected.
    internal BatchImportOptions ForPolling() => new()
    {
        MaxConcurrentJobs = MaxConcurrentJobs,
        MaxRowsInFlight = MaxRowsInFlight,
        MaxJobTime = MaxJobTime,
        MaxUnreadableStatuses = MaxUnreadableStatuses,
        MinPollDelay = MinPollDelay,
        MaxPollDelay = MaxPollDelay,
        Deadline = Deadline,
        StopToken = StopToken,
        CallOptions = CallOptions,
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
        ImportCallOptions.Check(CallOptions);
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException("options", nameof(BatchImportOptions) + "." + name + " must be " + range + ".");
        }
    }
}
