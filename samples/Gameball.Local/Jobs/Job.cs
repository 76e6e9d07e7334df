using System;
using System.Collections.Generic;
using System.Linq;
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

/// <summary>The rows of one batch and their progress.</summary>
internal sealed partial class Job(
    long id, RowRule rule, JsonElement[] rows, DateTimeOffset createdAt, JobDuration duration, JobFault? fault = null)
{
    private readonly DateTimeOffset _startsAt = createdAt + duration.Queued;
    private int _rowCount = rows.Length;
    private readonly List<RowEntry> _successful = [];
    private readonly List<RowEntry> _failed = [];
    private DateTimeOffset? _startedAt;

    public long Id => id;

    public RowRule Rule => rule;

    public JobState State { get; private set; } = JobState.Queued;

    public bool IsOver => State > JobState.Running;

    /// <summary>Whether the job makes no progress and does not end.</summary>
    public bool IsStuck => _hangs || (fault is { Hangs: true } && IsTriggered);

    /// <summary>Whether the server no longer reports the job.</summary>
    public bool IsHidden => fault is { Hides: true } && IsTriggered;

    private bool IsTriggered => State != JobState.Queued && Turn >= fault?.AfterRows;

    public IReadOnlyList<JsonElement> Rows { get; private set; } = rows;

    /// <summary>The index of the next row.</summary>
    public int Turn { get; private set; }

    /// <summary>The time of the job's start or, after it, of its next row's effect.</summary>
    public DateTimeOffset DueAt => State == JobState.Queued ? _startsAt : _startsAt + (duration.EachRow * (Turn + 1));

    /// <summary>Makes a job of a snapshot. A fault is not part of a snapshot: the job goes on without it.</summary>
    /// <exception cref="JsonException">The snapshot names an operation that does not exist.</exception>
    public static Job Restore(JobData data)
    {
        var rule = RowRules.All.FirstOrDefault(known => known.Name == data.Operation)
            ?? throw new JsonException($"There is no batch operation '{data.Operation}'.");
        var job = new Job(data.Id, rule, [.. data.Rows], data.CreatedAt, new JobDuration(data.Queued, data.EachRow))
        {
            State = data.State,
            Turn = data.Turn,
            _startedAt = data.StartedAt,
            _rowCount = data.RowCount,
        };
        job._successful.AddRange(data.Successful);
        job._failed.AddRange(data.Failed);
        return job;
    }

    /// <summary>Returns the job for a snapshot.</summary>
    public JobData Save() => new()
    {
        Id = id,
        Operation = rule.Name,
        State = State,
        CreatedAt = createdAt,
        StartedAt = _startedAt,
        Queued = duration.Queued,
        EachRow = duration.EachRow,
        Turn = Turn,
        RowCount = _rowCount,
        Rows = [.. Rows],
        Successful = [.. _successful],
        Failed = [.. _failed],
    };

    public void Start()
    {
        State = JobState.Running;
        _startedAt = _startsAt;
        Trigger();
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
            Trigger();
        }
    }

    public void End(JobState state)
    {
        State = state;
        Rows = []; // Rows are no longer needed, and jobs are kept.
    }

    /// <summary>
    /// Returns the job's status. A running job's total is the rows that it has processed, and a stopped job lists no rows.
    /// </summary>
    public JobResponse Describe() => new(
        rule.Title,
        ErrorCount: _failed.Count,
        TotalCount: State is JobState.Queued or JobState.Running ? Turn : _rowCount,
        FinishedCount: fault is { Reverses: true } && !IsOver ? _rowCount - _successful.Count : _successful.Count,
        _startedAt,
        createdAt,
        State.ToString().ToLowerInvariant(),
        State is JobState.Queued or JobState.Stopped ? null : new JobRows(_successful, _failed));

    private void Trigger()
    {
        if (fault?.EndsAs is { } end && IsTriggered)
        {
            End(end);
        }
    }
}
