namespace Gameball.Generator.Model;

/// <param name="Type">The value's type; of a sequence, that of each value.</param>
/// <param name="MediaType">What is asked for.</param>
/// <param name="MayBeEmpty">Whether another success has no body; the type is nullable then.</param>
/// <param name="Others">Where successes differ, so that the value is a choice or any JSON: the types that it can be.</param>
internal sealed record ResponseModel(
    TypeRef Type,
    Documentation Documentation,
    ResponseKind Kind = ResponseKind.Json,
    string MediaType = "application/json",
    bool MayBeEmpty = false,
    EquatableArray<TypeRef> Others = default);

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
