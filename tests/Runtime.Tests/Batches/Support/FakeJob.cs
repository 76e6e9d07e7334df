using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>A job on the fake server: it waits, then processes its rows one by one.</summary>
internal sealed class FakeJob(string id, IReadOnlyList<Row> rows, TimeSpan created, TimeSpan queue, TimeSpan perRow)
{
    private int? _stoppedAfter;

    public string Id => id;

    public IReadOnlyList<Row> Rows => rows;

    public TimeSpan Created => created;

    /// <summary>Whether its response was lost, so that the client does not know it.</summary>
    public bool IsOrphan { get; init; }

    public void Stop(TimeSpan now) => _stoppedAfter ??= IsEnded(now) ? null : Done(now);

    public int Done(TimeSpan now) =>
        _stoppedAfter ?? (int)Math.Max(0, Math.Min(rows.Count, perRow > TimeSpan.Zero ? (now - created - queue) / perRow : rows.Count));

    public IEnumerable<Row> Applied(TimeSpan now) => rows.Take(Done(now)).Where(row => row.FailsWith is null);

    public IEnumerable<Row> Refused(TimeSpan now) => rows.Take(Done(now)).Where(row => row.FailsWith is not null);

    public string State(TimeSpan now) =>
        _stoppedAfter is not null ? "stopped"
        : now < created + queue ? "queued"
        : Done(now) < rows.Count ? "running"
        : "completed";

    public bool IsEnded(TimeSpan now) => State(now) is "stopped" or "completed";
}
