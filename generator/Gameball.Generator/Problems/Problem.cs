using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>Something wrong at a place of a document. Compares by value; the catalogue turns it into a diagnostic.</summary>
/// <param name="Id">The rule: <c>GB1001</c>.</param>
/// <param name="Place">Where; <see langword="null"/> for a problem of the project's settings.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record Problem(string Id, Place? Place, EquatableArray<string> Arguments)
{
    /// <summary>Where the settings of the document say otherwise than the rule.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>How many of this rule and document the problem stands for; zero: itself.</summary>
    public int More { get; init; }

    // Spelt out: what the compiler writes compares a nullable structure by generics that are compiled anew in each process.
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
