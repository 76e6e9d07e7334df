using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Local;

/// <summary>A job's entry for a row. Members without a value are left out.</summary>
internal sealed record RowEntry
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CustomerId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OrderId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TransactionId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? AvailablePointsBalance { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OrderTransaction>? Transactions { get; init; }

    public static RowEntry Create(RowRule rule, JsonElement row, RowOutcome outcome) => rule.KeyName is null
        ? OfText(RowText.Read(row), outcome)
        : new RowEntry
        {
            CustomerId = rule.CustomerOf(row),
            OrderId = RowText.Read(row, "orderId"),
            TransactionId = RowText.Read(row, "transactionId"),
            Message = outcome.Refusal is null ? "Done" : null,
            Error = outcome.Refusal?.Message,
            Code = outcome.Refusal?.Code,
            AvailablePointsBalance = outcome.Balance,
        };

    // Like the real server, the job over order ids has a failed order's id in customerId, and the reason in message.
    private static RowEntry OfText(string? orderId, RowOutcome outcome) => outcome.Refusal is { } refusal
        ? new RowEntry { CustomerId = orderId, Message = refusal.Message, Code = refusal.Code }
        : new RowEntry { OrderId = orderId, Message = "Done", Transactions = outcome.Transactions };
}

/// <summary>The effect of an order on its customer's points, as the job over order ids reports it.</summary>
internal sealed record OrderTransaction(string TransactionType, DateTimeOffset TransactionDate, decimal Amount, decimal Points);
