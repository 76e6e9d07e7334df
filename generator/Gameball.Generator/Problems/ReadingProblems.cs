using Gameball.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB1xxx: what keeps a file from being read as an OpenAPI document.</summary>
internal static class ReadingProblems
{
    private static readonly ProblemRule s_emptyDocument = new(
        "GB1001",
        "The document is empty",
        "The document holds nothing; it should begin with 'openapi: 3.1.0' or 'overlay: 1.0.0'",
        DiagnosticSeverity.Error);

    public static ProblemRule[] Rules { get; } = [s_emptyDocument];

    public static Problem EmptyDocument(Place place) => s_emptyDocument.At(place);
}
