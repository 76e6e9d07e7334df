using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB1021 to GB1023: parts of a Swagger 2.0 document that OpenAPI 3 cannot express.</summary>
internal static class SwaggerProblems
{
    private static readonly ProblemRule s_separator = new(
        "GB1021",
        "List format that OpenAPI 3 lacks",
        "OpenAPI 3 has no form for {0} of parameter {1}, so the parameter is a string; join the items in the call, or change the format",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_secondBody = new(
        "GB1022",
        "Parameter beside the body",
        "Parameter {0} is not sent, because the operation has the body parameter {1}, and a request has one body; remove one of them",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_foreignBody = new(
        "GB1023",
        "$ref to a Swagger 2.0 parameter that OpenAPI 3 lacks",
        "{0} refers to a parameter with 'in: {1}', which OpenAPI 3 does not have, so the parameter is not sent; declare a 'requestBody' instead",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } = [s_separator, s_secondBody, s_foreignBody];

    /// <param name="format">The format of the list: <c>'collectionFormat: tsv'</c>.</param>
    public static Problem Separator(Place place, string format, string parameter) =>
        s_separator.At(place, format, Excerpt.Create(parameter));

    /// <param name="body">The name of the parameter that is the body.</param>
    public static Problem SecondBody(Place place, string parameter, string body) =>
        s_secondBody.At(place, Excerpt.Create(parameter), Excerpt.Create(body));

    public static Problem ForeignBody(Place place, string reference, string location) =>
        s_foreignBody.At(place, Excerpt.Create(reference), location);
}
