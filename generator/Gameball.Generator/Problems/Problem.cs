using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>A fault at a place of a document. Compares by value; the catalogue turns it into a diagnostic.</summary>
/// <param name="Id">The rule: <c>GB1001</c>.</param>
/// <param name="Place">Its place; <see langword="null"/> for a problem of the project's settings.</param>
/// <param name="Arguments">The values for the placeholders of the rule's message.</param>
internal sealed record Problem(string Id, Place? Place, EquatableArray<string> Arguments)
{
    /// <summary>The severity that the document's settings give, where it differs from the rule's.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>The number of problems of this rule and document that this one counts; zero: it is a problem itself.</summary>
    public int More { get; init; }

    // Written out, because the compiler's version compares a nullable structure by generics that are compiled anew in each process.
    public bool Equals(Problem? other) =>
        other is not null
        && Id == other.Id
        && Severity == other.Severity
        && More == other.More
        && Place.HasValue == other.Place.HasValue
        && Place.GetValueOrDefault().Equals(other.Place.GetValueOrDefault())
        && Arguments.Equals(other.Arguments);

    public override int GetHashCode() => unchecked((Id.GetHashCode() * 31) + Place.GetValueOrDefault().Offset);
}
