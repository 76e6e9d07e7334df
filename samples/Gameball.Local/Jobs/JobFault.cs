using System;

namespace Gameball.Local;

/// <summary>One thing that goes wrong with a job, once it has gone through some of its rows.</summary>
public sealed record JobFault
{
    private readonly int _afterRows;

    private JobFault()
    {
    }

    /// <summary>How many rows the job goes through first.</summary>
    public int AfterRows
    {
        get => _afterRows;
        private init => _afterRows = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Rows are 0 or more.");
    }

    /// <summary>The state that the job ends in; <see langword="null"/>: it does not end by this.</summary>
    internal JobState? EndsAs { get; private init; }

    /// <summary>Whether the job goes no further and stays as running for ever.</summary>
    internal bool Hangs { get; private init; }

    /// <summary>Whether the job, which works on, is not found any more.</summary>
    internal bool Hides { get; private init; }

    /// <summary>Whether a running job counts its rows from the last to the first.</summary>
    internal bool Reverses { get; private init; }

    /// <summary>The job gives up: <c>failed</c>.</summary>
    /// <param name="afterRows">How many rows it goes through first.</param>
    public static JobFault Fails(int afterRows) => new() { AfterRows = afterRows, EndsAs = JobState.Failed };

    /// <summary>Somebody else stops the job: <c>stopped</c>, and what it did is forgotten.</summary>
    /// <param name="afterRows">How many rows it goes through first.</param>
    public static JobFault Stops(int afterRows) => new() { AfterRows = afterRows, EndsAs = JobState.Stopped };

    /// <summary>The job runs for ever and works no more; its customers stay busy.</summary>
    /// <param name="afterRows">How many rows it goes through first.</param>
    public static JobFault NeverEnds(int afterRows) => new() { AfterRows = afterRows, Hangs = true };

    /// <summary>The job works on, and whoever asks for it is told that there is none (404).</summary>
    /// <param name="afterRows">How many rows it goes through first.</param>
    public static JobFault Vanishes(int afterRows) => new() { AfterRows = afterRows, Hides = true };

    /// <summary>The job counts its rows down while it runs. Once it has completed its numbers are right.</summary>
    public static JobFault CountsBackwards() => new() { Reverses = true };
}
