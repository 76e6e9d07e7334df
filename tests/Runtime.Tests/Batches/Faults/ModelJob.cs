using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>A job of the model: its progress and its status.</summary>
internal sealed class ModelJob(string id, IReadOnlyList<Row> rows)
{
    private readonly List<BatchJobEntry> _entries = [];

    public string Id => id;

    public IReadOnlyList<Row> Rows => rows;

    public string State { get; set; } = "queued";

    public bool IsOver => State is "completed" or "failed" or "stopped";

    public void Record(Row row, string? code) => _entries.Add(new BatchJobEntry
    {
        Succeeded = code is null,
        Code = code,
        Message = code is null ? null : "refused",
        Fields = row.Id is { } key
            ? new Dictionary<string, string> { ["orderId"] = key, ["customerId"] = row.Customer! }
            : new Dictionary<string, string> { ["customerId"] = row.Customer! },
    });

    /// <summary>In the guide's format: a stopped job no longer lists its rows.</summary>
    public BatchJobStatus Status() => new()
    {
        State = State,
        Total = State == "queued" ? 0 : rows.Count,
        Finished = _entries.Count(entry => entry.Succeeded),
        Errors = _entries.Count(entry => !entry.Succeeded),
        Entries = State is "queued" or "stopped" ? [] : _entries.ToArray(),
    };

    public static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
