using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2040 and GB2041: declarations that OpenAPI 3.2 allows in one form only.</summary>
internal static class ParameterProblems
{
    private static readonly ProblemRule s_besideWholeQuery = new(
        "GB2040",
        "Parameter beside a querystring parameter",
        "Parameter {0} is beside {1}, which is the whole query, so both are sent, one after the other; keep the 'querystring' "
        + "parameter only",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_ownField = new(
        "GB2041",
        "Additional operation for a method with its own field",
        "Method {0} has a field of its own in a path item; declare the operation as '{1}' instead of in 'additionalOperations'",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } = [s_besideWholeQuery, s_ownField];

    /// <param name="whole">The parameter that is the whole query.</param>
    public static Problem BesideWholeQuery(Place place, string name, string whole) =>
        s_besideWholeQuery.At(place, Excerpt.Create(name), Excerpt.Create(whole));

    /// <param name="field">The path item's field for it.</param>
    public static Problem OwnField(Place place, string method, string field) => s_ownField.At(place, Excerpt.Create(method), field);
}
