using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2082 and GB2083: names that several parts of the documents want.</summary>
internal static class NameProblems
{
    private static readonly ProblemRule s_numberedOperation = new(
        "GB2082",
        "Two operations want one name",
        "The operation is called {0}Async, for {1} is {2}Async: the first by path and verb has the name; give each an operationId of its own",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_numberedType = new(
        "GB2083",
        "Two schemas want one name",
        "The schema's type is called {0}, for another type is {1}; give it a name of its own with 'x-gameball-name'",
        DiagnosticSeverity.Info);

    public static ProblemRule[] Rules { get; } = [s_numberedOperation, s_numberedType];

    /// <param name="name">What the operation at the place is called.</param>
    /// <param name="other">Verb and path of the one that has the name it wants.</param>
    public static Problem NumberedOperation(Place place, string name, string other, string wanted) =>
        s_numberedOperation.At(place, name, Excerpt.Create(other), wanted);

    /// <param name="name">What the type of the schema at the place is called.</param>
    /// <param name="wanted">The name that another type has.</param>
    public static Problem NumberedType(Place place, string name, string wanted) => s_numberedType.At(place, name, wanted);
}
