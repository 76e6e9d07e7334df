using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2037 to GB2039, GB2042 and GB2043: pages that nobody could follow, or that few APIs have.</summary>
internal static class PageProblems
{
    private static readonly ProblemRule s_parameter = Error(
        "GB2037",
        "A page's parameter is none of the operation's",
        "{0} is no plain value among the query, header and cookie parameters; name the one that says {1}");

    private static readonly ProblemRule s_items = Error(
        "GB2038",
        "A page's items are no list",
        "{0} is no list among the properties of the answer; name the property that holds the items, or '@' where the answer is the list");

    private static readonly ProblemRule s_member = Error(
        "GB2039",
        "A page does not tell where the next begins",
        "{0} is no {1} among the properties of {2}; name the one that says {3}");

    private static readonly ProblemRule s_start = Error(
        "GB2042",
        "What a page leads to is no value of its parameter",
        "{0} is {1}, with which no page can be asked for: parameter {2} takes {3}; name what says where the next page begins in its own words");

    private static readonly ProblemRule s_link = new(
        "GB2043",
        "A page leads to a link",
        "{0} is a link, and the next page is asked for with the whole of it in parameter {1}; unless the API takes it so, name what says "
            + "where the next page begins in the parameter's own words",
        DiagnosticSeverity.Warning);

    public static ProblemRule[] Rules { get; } = [s_parameter, s_items, s_member, s_start, s_link];

    /// <param name="meaning">What the parameter is for.</param>
    public static Problem Parameter(Place place, string name, string meaning) => s_parameter.At(place, Excerpt.Create(name), meaning);

    public static Problem Items(Place place, string name) => s_items.At(place, Excerpt.Create(name));

    /// <param name="kind">What the member's value should be.</param>
    /// <param name="owner">Whose member it should be.</param>
    /// <param name="meaning">What the member is for.</param>
    public static Problem Member(Place place, string name, string kind, string owner, string meaning) =>
        s_member.At(place, Excerpt.Create(name), kind, owner, meaning);

    /// <param name="kind">What the member's value is, with an article.</param>
    /// <param name="taken">What the parameter's is.</param>
    public static Problem Start(Place place, string name, string kind, string parameter, string taken) =>
        s_start.At(place, Excerpt.Create(name), kind, Excerpt.Create(parameter), taken);

    public static Problem Link(Place place, string name, string parameter) => s_link.At(place, Excerpt.Create(name), Excerpt.Create(parameter));

    private static ProblemRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);
}
