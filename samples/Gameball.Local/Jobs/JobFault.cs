using System;

namespace Gameball.Local;

/// <summary>One fault of a job, after some of its rows.</summary>
public sealed record JobFault
{
    private readonly int _afterRows;

    private JobFault()
    {
    }

    /// <summary>The number of rows that the job processes first.</summary>
    public int AfterRows
    {
        get => _afterRows;
        private init => _afterRows = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Rows are 0 or more.");
    }

    /// <summary>The state that the job ends in; <see langword="null"/>: the fault does not end it.</summary>
    internal JobState? EndsAs { get; private init; }

    /// <summary>Whether the job makes no progress and stays running for ever.</summary>
    internal bool Hangs { get; private init; }

    /// <summary>Whether the job is no longer found while it continues.</summary>
    internal bool Hides { get; private init; }

    /// <summary>Whether a running job counts its rows from the last to the first.</summary>
    internal bool Reverses { get; private init; }

    /// <summary>The job fails: <c>failed</c>.</summary>
    /// <param name="afterRows">The number of rows that the job processes first.</param>
    public static JobFault Fails(int afterRows) => new() { AfterRows = afterRows, EndsAs = JobState.Failed };

    /// <summary>Another client stops the job: <c>stopped</c>, and its entries are lost.</summary>
    /// <param name="afterRows">The number of rows that the job processes first.</param>
    public static JobFault Stops(int afterRows) => new() { AfterRows = afterRows, EndsAs = JobState.Stopped };

    /// <summary>The job runs for ever without progress; its customers stay busy.</summary>
    /// <param name="afterRows">The number of rows that the job processes first.</param>
    public static JobFault NeverEnds(int afterRows) => new() { AfterRows = afterRows, Hangs = true };

    /// <summary>The job continues, and a poll for it gets 404.</summary>
    /// <param name="afterRows">The number of rows that the job processes first.</param>
    public static JobFault Vanishes(int afterRows) => new() { AfterRows = afterRows, Hides = true };

    /// <summary>The job counts its rows down while it runs. Its counters are right when it has completed.</summary>
    public static JobFault CountsBackwards() => new() { Reverses = true };
}
