using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2040 and GB2041: what OpenAPI 3.2 lets a document state in one way only.</summary>
internal static class ParameterProblems
{
    private static readonly ProblemRule s_besideWholeQuery = new(
        "GB2040",
        "A parameter stands beside the whole query",
        "Parameter {0} stands beside {1}, which is the whole query; both are sent, one after the other: leave one 'querystring' alone",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_ownField = new(
        "GB2041",
        "An additional operation has a method with a field of its own",
        "Method {0} has a field of its own in a path item; state the operation as '{1}' beside 'additionalOperations'",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } = [s_besideWholeQuery, s_ownField];

    /// <param name="whole">The parameter that is the whole query.</param>
    public static Problem BesideWholeQuery(Place place, string name, string whole) =>
        s_besideWholeQuery.At(place, Excerpt.Create(name), Excerpt.Create(whole));

    /// <param name="field">The path item's field for it.</param>
    public static Problem OwnField(Place place, string method, string field) => s_ownField.At(place, Excerpt.Create(method), field);
}
