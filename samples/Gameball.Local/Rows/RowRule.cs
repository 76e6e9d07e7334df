using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>How one batch operation treats a row.</summary>
/// <param name="Name">The batch's name, as the ledger knows it.</param>
/// <param name="Path">Its path behind <c>batch/</c>.</param>
/// <param name="Title">What its jobs call themselves.</param>
/// <param name="KeyName">The member that names a row; <see langword="null"/>: a row is plain text and names itself.</param>
/// <param name="Shape">The fields of a row.</param>
/// <param name="Apply">Lets a row of right shape take effect.</param>
internal sealed record RowRule(
    string Name,
    string Path,
    string Title,
    string? KeyName,
    Field[] Shape,
    Func<Account, JsonElement, DateTimeOffset, RowOutcome> Apply)
{
    /// <summary>Whether it reads only, so that other work on the customer is no obstacle.</summary>
    public bool Reads { get; init; }

    public string? CustomerOf(JsonElement row) => KeyName is null ? null : RowText.Read(row, "customerId");

    public string? KeyOf(JsonElement row) => KeyName is null ? RowText.Read(row) : RowText.Read(row, KeyName);

    /// <summary>Checks a row and lets it take effect.</summary>
    public RowOutcome Run(Account account, JsonElement row, DateTimeOffset now) =>
        Problem(row) is { } problem ? Refusal.Payload(problem) : Apply(account, row, now);

    private string? Problem(JsonElement row) =>
        KeyName is not null ? Check.Object(row, Shape, "The row")
        : string.IsNullOrEmpty(RowText.Read(row)) ? "The row must be a text."
        : null;
}

/// <summary>What became of a row: refused, or in effect and perhaps with something that was read.</summary>
internal sealed record RowOutcome
{
    public static RowOutcome Done { get; } = new();

    /// <summary>A row that changed nothing, because it had been done before.</summary>
    public static RowOutcome Known { get; } = new() { IsKnown = true };

    public Refusal? Refusal { get; private init; }

    public bool IsKnown { get; private init; }

    public decimal? Balance { get; init; }

    public IReadOnlyList<OrderTransaction>? Transactions { get; init; }

    public static implicit operator RowOutcome(Refusal? refusal) => refusal is null ? Done : new() { Refusal = refusal };
}

/// <summary>Reads texts of rows that may be of any shape.</summary>
internal static class RowText
{
    public static string? Read(JsonElement row) => row.ValueKind == JsonValueKind.String ? row.GetString() : null;

    public static string? Read(JsonElement row, string member) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(member, out var value) ? Read(value) : null;
}
