namespace Gameball.Generator.Model;

/// <param name="Type">The value's type; for a sequence, the type of each value.</param>
/// <param name="MediaType">The value of <c>Accept</c>.</param>
/// <param name="Successes">The bodies by status, if the status decides how to read the body; empty if all are read in the same way.</param>
internal sealed record ResponseModel(
    TypeRef Type,
    Documentation Documentation,
    ResponseKind Kind = ResponseKind.Json,
    string MediaType = "application/json",
    EquatableArray<SuccessModel> Successes = default);

/// <summary>The body of a successful response.</summary>
/// <param name="Statuses">Statuses and ranges, with commas between them.</param>
/// <param name="Type">Its type; <see langword="null"/> without a body, for which the result is null.</param>
/// <param name="Case">The union's case for it: <c>Order</c>; <see langword="null"/> if the result is not a union of the successes.</param>
/// <param name="IsText">Whether it is plain text instead of JSON.</param>
internal sealed record SuccessModel(string Statuses, TypeRef? Type, string? Case = null, bool IsText = false);

internal enum ResponseKind
{
    Json,
    Text,

    /// <summary>Bytes, read as they arrive.</summary>
    File,

    /// <summary>JSON Lines or a JSON text sequence: one value after another.</summary>
    Sequence,

    /// <summary><c>text/event-stream</c> with JSON data, or with text.</summary>
    Events,
}

/// <summary>The body of an error.</summary>
/// <param name="Statuses">Statuses, ranges and <c>default</c>, with commas between them.</param>
internal sealed record ErrorModel(string Statuses, TypeRef Type);
