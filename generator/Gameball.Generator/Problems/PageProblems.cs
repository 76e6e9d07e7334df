using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2037 to GB2039, GB2042 and GB2043: pages that the client cannot follow, or that few APIs have.</summary>
internal static class PageProblems
{
    private static readonly ProblemRule s_parameter = Error(
        "GB2037",
        "Page parameter is not a parameter of the operation",
        "{0} is not a plain value among the query, header and cookie parameters; name the one for {1}");

    private static readonly ProblemRule s_items = Error(
        "GB2038",
        "Page items are not a list",
        "{0} is not a list among the properties of the response; name the property that holds the items, or '@' if the response is the "
        + "list");

    private static readonly ProblemRule s_member = Error(
        "GB2039",
        "Page has no start of the next page",
        "{0} is not {1} among the properties of {2}; name the one for {3}");

    private static readonly ProblemRule s_start = Error(
        "GB2042",
        "Start of the next page does not fit its parameter",
        "{0} is {1}, which cannot request a page, because parameter {2} takes {3}; name a property that holds the parameter's own value");

    private static readonly ProblemRule s_link = new(
        "GB2043",
        "Start of the next page is a link",
        "{0} is a link, and the request for the next page sends all of it in parameter {1}; unless the API expects a link there, name "
        + "a property that holds the parameter's own value",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } = [s_parameter, s_items, s_member, s_start, s_link];

    /// <param name="meaning">The purpose of the parameter: <c>the number of items on a page</c>.</param>
    public static Problem Parameter(Place place, string name, string meaning) => s_parameter.At(place, Excerpt.Create(name), meaning);

    public static Problem Items(Place place, string name) => s_items.At(place, Excerpt.Create(name));

    /// <param name="kind">The kind that the member's value should have, with an article.</param>
    /// <param name="owner">The object that should have the member.</param>
    /// <param name="meaning">The purpose of the member.</param>
    public static Problem Member(Place place, string name, string kind, string owner, string meaning) =>
        s_member.At(place, Excerpt.Create(name), kind, owner, meaning);

    /// <param name="kind">The kind of the member's value, with an article.</param>
    /// <param name="taken">The kind of the parameter's value.</param>
    public static Problem Start(Place place, string name, string kind, string parameter, string taken) =>
        s_start.At(place, Excerpt.Create(name), kind, Excerpt.Create(parameter), taken);

    public static Problem Link(Place place, string name, string parameter) => s_link.At(place, Excerpt.Create(name), Excerpt.Create(parameter));

    private static ProblemRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);
}
