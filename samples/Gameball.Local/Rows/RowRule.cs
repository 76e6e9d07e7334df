using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The rules of one batch operation for a row.</summary>
/// <param name="Name">The batch's name in the ledger.</param>
/// <param name="Path">The path after <c>batch/</c>.</param>
/// <param name="Title">The title of its jobs.</param>
/// <param name="KeyName">The member with the row key; <see langword="null"/>: a row is a string and is its own key.</param>
/// <param name="Shape">The fields of a row.</param>
/// <param name="Apply">Applies a valid row.</param>
internal sealed record RowRule(
    string Name,
    string Path,
    string Title,
    string? KeyName,
    Field[] Shape,
    Func<Account, JsonElement, DateTimeOffset, RowOutcome> Apply)
{
    /// <summary>Whether it only reads, so that other work on the customer does not block it.</summary>
    public bool Reads { get; init; }

    public string? CustomerOf(JsonElement row) => KeyName is null ? null : RowText.Read(row, "customerId");

    public string? KeyOf(JsonElement row) => KeyName is null ? RowText.Read(row) : RowText.Read(row, KeyName);

    /// <summary>Checks and applies a row.</summary>
    public RowOutcome Run(Account account, JsonElement row, DateTimeOffset now) =>
        Problem(row) is { } problem ? Refusal.Payload(problem) : Apply(account, row, now);

    private string? Problem(JsonElement row) =>
        KeyName is not null ? Check.Object(row, Shape, "The row")
        : string.IsNullOrEmpty(RowText.Read(row)) ? "The row must be a string."
        : null;
}

/// <summary>The result of a row: rejected, or applied, with the data that a read returns.</summary>
internal sealed record RowOutcome
{
    public static RowOutcome Done { get; } = new();

    /// <summary>A row without effect, because it was applied before.</summary>
    public static RowOutcome Known { get; } = new() { IsKnown = true };

    public Refusal? Refusal { get; private init; }

    public bool IsKnown { get; private init; }

    public decimal? Balance { get; init; }

    public IReadOnlyList<OrderTransaction>? Transactions { get; init; }

    public static implicit operator RowOutcome(Refusal? refusal) => refusal is null ? Done : new() { Refusal = refusal };
}

/// <summary>Reads strings of rows of any shape.</summary>
internal static class RowText
{
    public static string? Read(JsonElement row) => row.ValueKind == JsonValueKind.String ? row.GetString() : null;

    public static string? Read(JsonElement row, string member) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(member, out var value) ? Read(value) : null;
}
