using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball.Local;

/// <summary>The rules of one batch operation for a row.</summary>
/// <param name="Name">The batch's name in the ledger.</param>
/// <param name="Info">The operation that creates its jobs.</param>
/// <param name="Title">The title of its jobs.</param>
/// <param name="KeyName">The member with the row key; <see langword="null"/>: a row is a string and is its own key.</param>
/// <param name="Apply">Applies a valid row.</param>
internal sealed record RowRule(
    string Name,
    OperationInfo Info,
    string Title,
    string? KeyName,
    Func<Account, JsonElement, DateTimeOffset, RowOutcome> Apply)
{
    // The rows' documented shape, without those of the list around them.
    private readonly Lazy<Field[]> _shape = new(() => DocumentShapes.Find(Info.Id)!.Body!.Fields.Single(field => field.Name == "body").Fields);

    /// <summary>Whether it only reads, so that other work on the customer does not block it.</summary>
    public bool Reads { get; init; }

    /// <summary>The path of the operation, such as <c>batch/orders</c>.</summary>
    public string Path { get; } = string.Join('/', Info.Path.Split('/')[4..]);

    public string? CustomerOf(JsonElement row) => KeyName is null ? null : RowText.Read(row, "customerId");

    public string? KeyOf(JsonElement row) => KeyName is null ? RowText.Read(row) : RowText.Read(row, KeyName);

    /// <summary>Checks and applies a row.</summary>
    public RowOutcome Run(Account account, JsonElement row, DateTimeOffset now) =>
        Problem(row) is { } problem ? Refusal.Payload(problem) : Applied(account, row, now);

    private RowOutcome Applied(Account account, JsonElement row, DateTimeOffset now)
    {
        try
        {
            return Apply(account, row, now);
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private string? Problem(JsonElement row) =>
        KeyName is not null ? Check.Object(row, _shape.Value, "The row")
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
