using System;
using System.Collections.Generic;
using Gameball.Runtime;

namespace Gameball;

/// <summary>What the engine must know of an operation's rows; nothing of JSON or HTTP.</summary>
internal sealed class RowRules<TRow>
{
    public required string Operation { get; init; }

    public required int MaxItems { get; init; }

    public string? KeyName { get; init; }

    public Func<TRow, string?>? Key { get; init; }

    public string? LaneName { get; init; }

    public Func<TRow, string?>? Lane { get; init; }

    public RepeatRule Repeat { get; init; } = RepeatRule.Never;

    // Null when the row can be sent, else the reason why it cannot.
    public string? Read(TRow row, long index, out SourceRow<TRow> read)
    {
        read = new SourceRow<TRow>(index, row, null, null);
        if (row is null)
        {
            return "The source gave null in place of a row.";
        }

        read = new SourceRow<TRow>(index, row, Key?.Invoke(row), Lane?.Invoke(row));
        return Lacks(Key, read.Key) ? Missing(KeyName, "names it in the job's outcome")
            : Lacks(Lane, read.Lane) ? Missing(LaneName, "says whose row it is")
            : null;
    }

    /// <summary>The rows of one job that a caller submits on their own.</summary>
    /// <exception cref="ArgumentException">They cannot be one job.</exception>
    public IReadOnlyList<TRow> CheckJob(IReadOnlyCollection<TRow> rows)
    {
        BatchRequest<TRow>.Check(rows ?? throw new ArgumentNullException(nameof(rows)));
        if (rows.Count > MaxItems)
        {
            throw new ArgumentException(
                $"A job of {Operation} takes {MaxItems} rows and not {rows.Count}; nothing was sent.", nameof(rows));
        }

        var keys = new HashSet<string>();
        var index = 0;
        foreach (var row in rows)
        {
            var refusal = Read(row, index, out var read);
            refusal ??= read.Key is { } key && !keys.Add(key) ? "Its key is in the job already; it was not sent." : null;
            if (refusal is not null)
            {
                throw new ArgumentException($"Row {index} cannot be sent. {refusal}", nameof(rows));
            }

            index++;
        }

        return rows as IReadOnlyList<TRow> ?? [.. rows];
    }

    private static bool Lacks(Func<TRow, string?>? reader, string? value) => reader is not null && string.IsNullOrWhiteSpace(value);

    private static string Missing(string? name, string purpose) =>
        "The row has no " + (name is null or "@" ? "text" : name) + ", which " + purpose + "; it was not sent.";
}
