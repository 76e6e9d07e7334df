using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>GB2037 to GB2039 and GB2042 to GB2045: pages that the client cannot follow, or that few APIs have.</summary>
internal static class PageProblems
{
    private static readonly ProblemRule s_parameter = Error(
        "GB2037",
        "Page parameter is not a parameter of the operation",
        "{0} is not {1} among the query, header and cookie parameters; name the one for {2}");

    private static readonly ProblemRule s_items = Error(
        "GB2038",
        "Page items are not a list",
        "{0} is not a list among the properties of the response; name the property that holds the items ('data.items' if it is inside "
        + "another one), or '$' if the response is the list");

    private static readonly ProblemRule s_member = Error(
        "GB2039",
        "Page value is not in the response",
        "{0} is not {1} among the properties of {2}; name the one for {3}");

    private static readonly ProblemRule s_start = Error(
        "GB2042",
        "Start of the next page does not fit its parameter",
        "{0} is {1}, which cannot request a page, because parameter {2} takes {3}; {4}");

    private static readonly ProblemRule s_link = new(
        "GB2043",
        "Start of the next page is a link",
        "{0} is a link, and the request for the next page sends all of it in parameter {1}; unless the API expects a link there, omit "
        + "'cursor', so that the client calls the link itself",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_keys = Error(
        "GB2044",
        "Page keys exclude each other",
        "{0} cannot be combined with {1}; pages with {1} have the keys {2}, so remove one of the two");

    private static readonly ProblemRule s_header = Error(
        "GB2045",
        "Page header is not a header of the response",
        "{0} is not a header of the successful response{1}; correct the name, or add the header to the document");

    private const int MaxNames = 10;
    private const string OwnValue = "name a property that holds the parameter's own value";

    public static ProblemRule[] Rules { get; } = [s_parameter, s_items, s_member, s_start, s_link, s_keys, s_header];

    /// <param name="kind">The kind of value that the parameter should have, with an article.</param>
    /// <param name="meaning">The purpose of the parameter: <c>the number of items on a page</c>.</param>
    public static Problem Parameter(Place place, string name, string kind, string meaning) =>
        s_parameter.At(place, Excerpt.Create(name), kind, meaning);

    public static Problem Items(Place place, string name) => s_items.At(place, Excerpt.Create(name));

    /// <param name="kind">The kind that the member's value should have, with an article.</param>
    /// <param name="owner">The object that should have the member.</param>
    /// <param name="meaning">The purpose of the member.</param>
    public static Problem Member(Place place, string name, string kind, string owner, string meaning) =>
        s_member.At(place, Excerpt.Create(name), kind, owner, meaning);

    /// <param name="kind">The kind of the member's value, with an article.</param>
    /// <param name="taken">The kind of the parameter's value.</param>
    /// <param name="isLink">Whether the value is a link, which the client can call.</param>
    public static Problem Start(Place place, string name, string kind, string parameter, string taken, bool isLink) => s_start.At(
        place,
        Excerpt.Create(name),
        kind,
        Excerpt.Create(parameter),
        taken,
        isLink ? "omit 'cursor', so that the client calls the link, or " + OwnValue : OwnValue);

    public static Problem Link(Place place, string name, string parameter) => s_link.At(place, Excerpt.Create(name), Excerpt.Create(parameter));

    /// <param name="key">The key that does not fit.</param>
    /// <param name="kind">The key that selects the kind of pages.</param>
    /// <param name="keys">The keys that it can be combined with.</param>
    public static Problem Keys(Place place, string key, string kind, string keys) =>
        s_keys.At(place, Excerpt.Create(key), Excerpt.Create(kind), keys);

    /// <param name="known">The headers that the document has.</param>
    public static Problem Header(Place place, string name, IReadOnlyCollection<string> known)
    {
        var shown = string.Join(", ", known.Distinct().Take(MaxNames).Select(header => Excerpt.Create(header)));
        return s_header.At(place, Excerpt.Create(name), shown.Length == 0 ? "" : ", which has " + shown);
    }

    private static ProblemRule Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);
}
