using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds a parameter that is the whole query (<c>querystring</c> in OpenAPI 3.2): a value of its media type.</summary>
internal sealed class WholeQueryBinder(ProblemSink problems, ReferenceResolver references, SchemaBinder schemas)
{
    /// <summary>Returns the parameter with the type, location and style for its media type.</summary>
    /// <param name="named">The parameter with its name.</param>
    public ParameterModel Bind(SpecNode parameter, ParameterModel named, NameHint hint)
    {
        var (name, media) = references.Content(parameter).First();
        var isForm = MediaTypes.IsForm(name);
        var type = isForm || MediaTypes.IsJson(name) ? Type(media, hint, isForm ? TypeRef.MapOf(TypeRef.String) : TypeRef.Any) : TypeRef.String;
        var isPlain = ScalarTypes.IsPlain(type);
        if (isForm)
        {
            // Each member of a form is a parameter of the query. A string is sent as a complete form.
            return isPlain || type.Kind == TypeKind.List
                ? named with { Type = TypeRef.String, Style = ParameterStyle.Simple, AllowReserved = true }
                : named with { Type = type, Place = ParameterPlace.Query, Style = ParameterStyle.Form, Explode = true };
        }

        // With any media type a plain value is sent as plain text: as JSON, a string would have quotes.
        var isJson = MediaTypes.IsJson(name) && !(MediaTypes.IsRange(name) && isPlain);
        return named with { Type = type, Style = isJson ? ParameterStyle.Json : ParameterStyle.Simple };
    }

    /// <summary>Reports parameters beside one that is the whole query.</summary>
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
