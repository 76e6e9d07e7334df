using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Local;

/// <summary>What the control API reads and changes.</summary>
internal sealed partial class Job
{
    private bool _hangs;

    public void Hang() => _hangs = true;

    public JobView View() => new(
        id,
        rule.Path,
        State.ToString().ToLowerInvariant(),
        _rowCount,
        _successful.Count,
        _failed.Count,
        createdAt,
        _startedAt,
        !IsOver && IsStuck,
        IsHidden);

    /// <summary>Returns the finished rows, then those that wait. An ended job has dropped those without a result.</summary>
    public IReadOnlyList<JobRow> ViewRows() =>
    [
        .. _successful.Select(entry => ViewRow(entry, "succeeded")),
        .. _failed.Select(entry => ViewRow(entry, "failed")),
        .. Rows.Skip(Turn).Select(row => new JobRow("waiting", rule.KeyOf(row), rule.CustomerOf(row), Code: null, Message: null)),
    ];

    private static JobRow ViewRow(RowEntry entry, string state) => new(
        state, entry.OrderId ?? entry.TransactionId ?? entry.CustomerId, entry.CustomerId, entry.Code, entry.Error ?? entry.Message);
}

/// <summary>A job as the control API describes it: the true counts, whatever a fault makes the server report.</summary>
internal sealed record JobView(
    long Id,
    string Operation,
    string Status,
    int Total,
    int Succeeded,
    int Failed,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    bool Hangs,
    bool Hidden);

/// <summary>A row of a job: <c>succeeded</c>, <c>failed</c> or <c>waiting</c>.</summary>
internal sealed record JobRow(string State, string? Key, string? CustomerId, int? Code, string? Message);
