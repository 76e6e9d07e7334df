namespace Gameball.Conformance.Mock;

/// <summary>The result of one call.</summary>
/// <param name="Document">The document's name without folder and extension.</param>
/// <param name="Operation">The interface and method that was called.</param>
/// <param name="Pass">The kind of call, such as <c>required</c> or <c>code 404</c>.</param>
/// <param name="Detail">The complaints, one on each line; empty for a passed call.</param>
/// <param name="Exchange">The request and the response, as text.</param>
internal sealed record Finding(string Document, string Operation, string Pass, FindingKind Kind, string Detail, string Exchange)
{
    /// <summary>The known cause outside the client, if the list has one.</summary>
    public string? Reason { get; init; }
}
