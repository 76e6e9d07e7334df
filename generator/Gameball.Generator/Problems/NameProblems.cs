using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2082 and GB2083: name collisions.</summary>
internal static class NameProblems
{
    private static readonly ProblemRule s_numberedOperation = new(
        "GB2082",
        "Operation names collide",
        "The operation is called {0}Async, because {1} is {2}Async: the first by path and verb has the name; give each an operationId "
        + "or an 'x-gameball-name' of its own",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_numberedType = new(
        "GB2083",
        "Type names collide",
        "The schema's type is called {0}, because another type is {1}; give it a name of its own with 'x-gameball-name'",
        DiagnosticSeverity.Info);

    public static ProblemRule[] Rules { get; } = [s_numberedOperation, s_numberedType];

    /// <param name="name">The name of the operation at the place.</param>
    /// <param name="other">Verb and path of the operation that has the wanted name.</param>
    /// <param name="wanted">The name that the other operation has.</param>
    public static Problem NumberedOperation(Place place, string name, string other, string wanted) =>
        s_numberedOperation.At(place, name, Excerpt.Create(other), wanted);

    /// <param name="name">The name of the type for the schema at the place.</param>
    /// <param name="wanted">The name that another type has.</param>
    public static Problem NumberedType(Place place, string name, string wanted) => s_numberedType.At(place, name, wanted);
}
