using System;
using System.Collections.Generic;
using System.Globalization;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Looks at rows one by one for what the server would refuse.</summary>
internal sealed class RowValidator<TRow>(BatchInfo<TRow> info, TimeProvider time) : IDisposable
{
    private readonly JsonBuffer _json = new(info.MaxRowDepth) { IsRequest = true };
    private readonly RecentNames _keys = new();
    private readonly RecentNames _times = new();

    // A key that is the customer's own names no single thing: it may come as often as one likes.
    private readonly bool _keyIsUnique = info.RowKey is not null && info.RowKeyName != info.PartitionKeyName && info.RetrySafety != RetrySafety.Never;

    public IEnumerable<BatchValidationIssue> Check(TRow row, long index)
    {
        if ((info.Read(row, index, out var read) ?? Write(row)) is { } fault)
        {
            return [new BatchValidationIssue { Index = index, Message = fault + " Correct the row, or leave it out." }];
        }

        var findings = new List<BatchValidationIssue>();
        var when = RowTime.Read(_json.WrittenSpan);
        if (_keyIsUnique && _keys.Enter(read.Key!, index) is { } twin)
        {
            findings.Add(RepeatedKey(index, twin, when is { IsUnique: true }));
        }

        if (when is { IsUnique: true } moment && _times.Enter(Moment(read.PartitionKey, moment.At), index) is { } other)
        {
            findings.Add(new BatchValidationIssue
            {
                Index = index,
                EarlierIndex = other,
                Code = GameballErrorCode.TransactionTimeExists.ToString(),
                Message = $"Row {other} has the same time for the same customer, and the server takes each once. Give them different times.",
            });
        }

        if (when?.At > time.GetUtcNow())
        {
            findings.Add(new BatchValidationIssue
            {
                Index = index,
                Code = GameballErrorCode.TransactionInFuture.ToString(),
                Message = "Its time lies in the future. Send it later, or check the time's zone.",
            });
        }

        return findings;
    }

    public void Dispose() => _json.Dispose();

    private string? Write(TRow row)
    {
        _json.Rewind(0);
        try
        {
            info.Row.WriteValue(_json, row);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return RowVerdict.Unwritable(error.Message).Message;
        }
    }

    private BatchValidationIssue RepeatedKey(long index, long twin, bool isTransaction) => new()
    {
        Index = index,
        EarlierIndex = twin,
        Code = isTransaction ? GameballErrorCode.TransactionIdExists.ToString() : null,
        Message = isTransaction
            ? $"Row {twin} has the same {info.RowKeyName}, and the server takes each once. Leave one of them out."
            : $"Row {twin} has the same key; what the server does with the second is not documented. Leave one of them out.",
    };

    private static string Moment(string? customer, DateTimeOffset at) =>
        at.UtcTicks.ToString(CultureInfo.InvariantCulture) + " " + customer;
}
