namespace Gameball.Generator.Model;

/// <param name="Type">The value's type; of a sequence, that of each value.</param>
/// <param name="MediaType">What is asked for.</param>
/// <param name="Successes">What stands behind each status, where that tells how to read the body; empty where all are read alike.</param>
internal sealed record ResponseModel(
    TypeRef Type,
    Documentation Documentation,
    ResponseKind Kind = ResponseKind.Json,
    string MediaType = "application/json",
    EquatableArray<SuccessModel> Successes = default);

/// <summary>The body of a success.</summary>
/// <param name="Statuses">Statuses and ranges, with commas between them.</param>
/// <param name="Type">Its type; <see langword="null"/> for no body, which is a null of the result's type.</param>
/// <param name="Case">The union's case that it is: <c>Order</c>; <see langword="null"/> where the result is no union of the successes.</param>
/// <param name="IsText">Whether it is text as it stands, and no JSON.</param>
internal sealed record SuccessModel(string Statuses, TypeRef? Type, string? Case = null, bool IsText = false);

internal enum ResponseKind
{
    Json,
    Text,

    /// <summary>Bytes, read as they come.</summary>
    File,

    /// <summary>JSON Lines or a JSON text sequence: one value after another.</summary>
    Sequence,

    /// <summary><c>text/event-stream</c> with JSON data, or with text.</summary>
    Events,
}

/// <summary>The body of an error.</summary>
/// <param name="Statuses">Statuses, ranges and <c>default</c>, with commas between them.</param>
internal sealed record ErrorModel(string Statuses, TypeRef Type);
