using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Where a parameter goes, if it can be sent at all.</summary>
internal sealed class ParameterPlaces(ProblemSink problems, ReferenceResolver references)
{
    private const string WholeQuery = "querystring";

    private static readonly HashSet<string> s_ownHeaders =
        new(["Accept", "Content-Type", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the parameter is all of the query.</summary>
    public static bool IsWholeQuery(Cursor parameter) => parameter.TextOf("in") == WholeQuery;

    /// <returns><see langword="null"/>, after a problem, for what is left out.</returns>
    public ParameterPlace? Of(Cursor parameter, OperationSource source)
    {
        var name = parameter.TextOf("name");
        if (name.Length == 0)
        {
            problems.Add(BindingProblems.UnexpectedKind(parameter.Place, "The parameter", "a mapping with a 'name'"));
            return null;
        }

        var place = Stated(parameter.TextOf("in"));
        if (Hindrance(parameter, name, place) is { } reason)
        {
            var at = place is null ? parameter["in"] ?? parameter : parameter;
            problems.Add(BindingProblems.UnsupportedParameter(at.Place, name, reason));
            return null;
        }

        if (place == ParameterPlace.Header && IsOwn(name, source))
        {
            problems.Add(BindingProblems.OwnHeader(parameter.Place, name));
            return null;
        }

        return place;
    }

    private string? Hindrance(Cursor parameter, string name, ParameterPlace? place) => place switch
    {
        null => $"'in' is {Excerpt.Of(parameter.TextOf("in"))}; it should be path, query, header or cookie",
        ParameterPlace.Header or ParameterPlace.Cookie when !MediaTypes.IsToken(name) => "no header or cookie can have that name",
        ParameterPlace.Query when IsWholeQuery(parameter) && !IsForm(parameter) =>
            "a query that is not 'application/x-www-form-urlencoded' has no parameters",
        _ => null,
    };

    // The whole query is a form, and the members of a form are as many parameters. In any other media type it has no names to send.
    private bool IsForm(Cursor parameter) =>
        references.Content(parameter).FirstOrDefault() is var (name, media)
        && MediaTypes.IsForm(name) && media["schema"] is { IsMapping: true };

    // OpenAPI leaves 'Authorization' to security schemes. A document without any has no other way to say that it takes one.
    private static bool IsOwn(string name, OperationSource source) => s_ownHeaders.Contains(name)
        || (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
            && (source.Operation["security"] ?? source.Document.Root["security"])?.Items.Any(need => need.Node.Members.Count > 0) == true);

    private static ParameterPlace? Stated(string place) => place switch
    {
        "path" => ParameterPlace.Path,
        "query" or WholeQuery => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };
}
