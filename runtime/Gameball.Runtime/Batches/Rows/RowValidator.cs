using System;
using System.Collections.Generic;
using System.Globalization;
using Gameball.Runtime;

namespace Gameball;

/// <summary>Checks rows one by one for faults for which the server would reject them.</summary>
internal sealed class RowValidator<TRow>(BatchInfo<TRow> info, TimeProvider time) : IDisposable
{
    private readonly JsonBuffer _json = new(info.MaxRowDepth) { IsRequest = true };
    private readonly RecentNames _keys = new();
    private readonly RecentNames _times = new();

    // A key that is the customer's id does not identify a single row and may occur any number of times.
    private readonly bool _keyIsUnique = info.RowKey is not null && info.RowKeyName != info.PartitionKeyName && info.RetrySafety != RetrySafety.Never;

    public IEnumerable<BatchValidationIssue> Check(TRow row, long index)
    {
        if ((info.Read(row, index, out var read) ?? Write(row)) is { } fault)
        {
            return [new BatchValidationIssue { Index = index, Message = fault + " Correct the row, or omit it." }];
        }

        var findings = new List<BatchValidationIssue>();
        var when = RowTime.Read(_json.WrittenSpan);
        if (_keyIsUnique && _keys.Enter(read.Key!, index) is { } duplicateOf)
        {
            findings.Add(DuplicateKey(index, duplicateOf, when is { IsUnique: true }));
        }

        if (when is { IsUnique: true } moment && _times.Enter(Moment(read.PartitionKey, moment.At), index) is { } other)
        {
            findings.Add(new BatchValidationIssue
            {
                Index = index,
                EarlierIndex = other,
                Code = GameballErrorCode.TransactionTimeExists.ToString(),
                Message = $"Row {other} has the same time for the same customer; the server accepts each once. Give them different times.",
            });
        }

        if (when?.At > time.GetUtcNow())
        {
            findings.Add(new BatchValidationIssue
            {
                Index = index,
                Code = GameballErrorCode.TransactionInFuture.ToString(),
                Message = "Its time is in the future. Send it later, or check the time zone.",
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

    private BatchValidationIssue DuplicateKey(long index, long duplicateOf, bool isTransaction) => new()
    {
        Index = index,
        EarlierIndex = duplicateOf,
        Code = isTransaction ? GameballErrorCode.TransactionIdExists.ToString() : null,
        Message = isTransaction
            ? $"Row {duplicateOf} has the same {info.RowKeyName}; the server accepts each once. Omit one of them."
            : $"Row {duplicateOf} has the same key; the server's behaviour for the second is not documented. Omit one of them.",
    };

    private static string Moment(string? customer, DateTimeOffset at) =>
        at.UtcTicks.ToString(CultureInfo.InvariantCulture) + " " + customer;
}
