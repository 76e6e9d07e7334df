namespace Gameball.Conformance.Mock;

/// <summary>What one call showed.</summary>
/// <param name="Document">The document's name without folder and extension.</param>
/// <param name="Operation">The interface and method that was called.</param>
/// <param name="Pass">How it was called, such as <c>required</c> or <c>code 404</c>.</param>
/// <param name="Detail">The complaint, a line for each; empty for a call that passed.</param>
/// <param name="Exchange">What was sent and received, as text.</param>
internal sealed record Finding(string Document, string Operation, string Pass, FindingKind Kind, string Detail, string Exchange)
{
    /// <summary>Why this finding is no fault of the client, where the list of known causes says so.</summary>
    public string? Reason { get; init; }
}
