using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Local;

internal enum JobState
{
    Queued,
    Running,
    Completed,
    Failed,
    Stopped,
}

/// <summary>The rows of one batch and how far they have come.</summary>
internal sealed class Job(
    long id, RowRule rule, JsonElement[] rows, DateTimeOffset createdAt, JobDuration duration, JobFault? fault = null)
{
    private readonly DateTimeOffset _startsAt = createdAt + duration.Queued;
    private readonly int _rowCount = rows.Length;
    private readonly List<RowEntry> _successful = [];
    private readonly List<RowEntry> _failed = [];
    private DateTimeOffset? _startedAt;

    public long Id => id;

    public RowRule Rule => rule;

    public JobState State { get; private set; } = JobState.Queued;

    public bool IsOver => State > JobState.Running;

    /// <summary>Whether it goes no further and yet does not end.</summary>
    public bool IsStuck => fault is { Hangs: true } && HasStruck;

    /// <summary>Whether nobody is told of it any more.</summary>
    public bool IsHidden => fault is { Hides: true } && HasStruck;

    private bool HasStruck => State != JobState.Queued && Turn >= fault?.AfterRows;

    public IReadOnlyList<JsonElement> Rows { get; private set; } = rows;

    /// <summary>The row whose turn is next.</summary>
    public int Turn { get; private set; }

    /// <summary>When the job starts or, once it has, when its next row takes effect.</summary>
    public DateTimeOffset DueAt => State == JobState.Queued ? _startsAt : _startsAt + (duration.EachRow * (Turn + 1));

    public void Start()
    {
        State = JobState.Running;
        _startedAt = _startsAt;
        Strike();
    }

    public void Record(RowEntry entry, bool succeeded)
    {
        (succeeded ? _successful : _failed).Add(entry);
        Turn++;
        if (Turn == Rows.Count)
        {
            End(JobState.Completed);
        }
        else
        {
            Strike();
        }
    }

    public void End(JobState state)
    {
        State = state;
        Rows = []; // Nothing asks for them any more, and jobs are kept.
    }

    /// <summary>
    /// What is answered for it. A running job counts the rows it has looked at as its total, and a stopped one lists nothing.
    /// </summary>
    public JobAnswer Describe() => new(
        rule.Title,
        ErrorCount: _failed.Count,
        TotalCount: State is JobState.Queued or JobState.Running ? Turn : _rowCount,
        FinishedCount: fault is { Reverses: true } && !IsOver ? _rowCount - _successful.Count : _successful.Count,
        _startedAt,
        createdAt,
        State.ToString().ToLowerInvariant(),
        State is JobState.Queued or JobState.Stopped ? null : new JobRows(_successful, _failed));

    private void Strike()
    {
        if (fault?.EndsAs is { } end && HasStruck)
        {
            End(end);
        }
    }
}
