using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>A parameter that is all of the query, which OpenAPI 3.2 has: a value of its media type.</summary>
internal sealed class WholeQueryBinder(ProblemSink problems, ReferenceResolver references, SchemaBinder schemas)
{
    /// <summary>The parameter with the type, place and style that its media type gives it.</summary>
    /// <param name="named">What is known of it.</param>
    public ParameterModel Bind(SpecNode parameter, ParameterModel named, NameHint hint)
    {
        var (name, media) = references.Content(parameter).First();
        var isForm = MediaTypes.IsForm(name);
        var type = isForm || MediaTypes.IsJson(name) ? Type(media, hint, isForm ? TypeRef.MapOf(TypeRef.String) : TypeRef.Any) : TypeRef.String;
        var isPlain = ScalarTypes.IsPlain(type);
        if (isForm)
        {
            // The members of a form are as many parameters. A form that is text is one already.
            return isPlain || type.Kind == TypeKind.List
                ? named with { Type = TypeRef.String, Style = ParameterStyle.Simple, AllowReserved = true }
                : named with { Type = type, Place = ParameterPlace.Query, Style = ParameterStyle.Form, Explode = true };
        }

        // Where any media type will do, a plain value is itself: as JSON, text would stand in quotes.
        var isJson = MediaTypes.IsJson(name) && !(MediaTypes.IsRange(name) && isPlain);
        return named with { Type = type, Style = isJson ? ParameterStyle.Json : ParameterStyle.Simple };
    }

    /// <summary>Reports what stands beside a parameter that is all of the query.</summary>
    public void Check(IEnumerable<(SpecNode Parameter, string Name, ParameterPlace Place)> all)
    {
        var inQuery = all.Where(one => one.Place is ParameterPlace.Query or ParameterPlace.QueryString).ToList();
        var whole = inQuery.FindIndex(one => one.Place == ParameterPlace.QueryString);
        foreach (var (parameter, name, _) in inQuery.Where((_, i) => whole >= 0 && i != whole))
        {
            problems.Add(ParameterProblems.BesideWholeQuery(parameter.Place, name, inQuery[whole].Name));
        }
    }

    private TypeRef Type(SpecNode media, NameHint hint, TypeRef otherwise) =>
        media["schema"] is { } schema ? schemas.Bind(schema, hint) : otherwise;
}
