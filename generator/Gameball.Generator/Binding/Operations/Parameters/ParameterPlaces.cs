using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Reads the location of a parameter, and decides whether the client can send it.</summary>
internal sealed class ParameterPlaces(ProblemSink problems, ReferenceResolver references)
{
    private static readonly HashSet<string> s_ownHeaders =
        new(["Accept", "Content-Type", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    /// <returns>The location; <see langword="null"/>, after a problem, for a parameter that is ignored.</returns>
    public ParameterPlace? Read(SpecNode parameter, OperationSource source)
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

    private string? Hindrance(SpecNode parameter, string name, ParameterPlace? place) => place switch
    {
        null => $"'in' is {Excerpt.Create(parameter.TextOf("in"))}; it should be path, query, querystring, header or cookie",
        ParameterPlace.Header or ParameterPlace.Cookie when !MediaTypes.IsToken(name) => "a header or cookie cannot have that name",
        ParameterPlace.QueryString when references.Content(parameter).Count == 0 => "a whole query needs 'content'",
        _ => null,
    };

    // OpenAPI leaves 'Authorization' to security schemes. A document without any scheme can declare that header only as a parameter.
    private static bool IsOwn(string name, OperationSource source) => s_ownHeaders.Contains(name)
        || (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
            && (source.Operation["security"] ?? source.Document.Root["security"])?.Items.Any(need => need.Node.Members.Count > 0) == true);

    private static ParameterPlace? Stated(string place) => place switch
    {
        "path" => ParameterPlace.Path,
        "query" => ParameterPlace.Query,
        "querystring" => ParameterPlace.QueryString,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };
}
