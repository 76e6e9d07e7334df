using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Parameters of an operation: its own, those of its path item, and those that only the path names.</summary>
internal sealed class ParameterBinder(
    ProblemSink problems, ReferenceResolver references, SchemaBinder schemas, DocumentationBinder documentation)
{
    private const string WholeQuery = "querystring";

    private readonly ParameterStyles _styles = new(problems);

    private static readonly HashSet<string> s_ownHeaders =
        new(["Accept", "Content-Type", "Content-Length", "Authorization"], StringComparer.OrdinalIgnoreCase);

    public EquatableArray<ParameterModel> Bind(OperationSource source, string typeBase, NameScope names)
    {
        var inPath = OperationNames.Parameters(source.Path).Distinct().ToList();
        var models = Stated(source, typeBase)
            .Select(stated => Bind(stated, source, inPath, names))
            .OfType<ParameterModel>()
            .ToList();
        var declared = models.Where(model => model.Place == ParameterPlace.Path).Select(model => model.WireName).ToList();
        foreach (var name in inPath.Except(declared).ToList())
        {
            problems.Add(BindingProblems.UndeclaredPathParameter(source.NamePlace, name, source.Path));
            models.Add(new(
                name, Name(name, ParameterPlace.Path, names), ParameterPlace.Path, TypeRef.String, true, false, Documentation.None,
                AllowReserved: Bare(name) != name));
        }

        return models.ToEquatableArray();
    }

    /// <summary>Each place and name once: an operation's own parameter replaces its path item's.</summary>
    private IEnumerable<StatedParameter> Stated(OperationSource source, string typeBase)
    {
        var all = new List<StatedParameter>();
        foreach (var (owner, hint) in new[] { (source.PathItem, OperationNames.OfPath(source.Path)), (source.Operation, typeBase) })
        {
            foreach (var stated in owner["parameters"]?.Items ?? [])
            {
                if (references.Resolve(stated) is not { } parameter || Check(parameter) is not { } place)
                {
                    continue;
                }

                var name = parameter.TextOf("name");
                var component = PointerNames.ComponentOf(stated);
                var type = component is null ? hint + Identifier.Pascal(name, "Parameter") : Identifier.Pascal(component, "Parameter");
                var known = all.FindIndex(other => other.Place == place && string.Equals(other.Name, name, Comparison(place)));
                var found = new StatedParameter(parameter, name, place, new NameHint(type));
                if (known >= 0)
                {
                    all[known] = found;
                }
                else
                {
                    all.Add(found);
                }
            }
        }

        return all;
    }

    private static StringComparison Comparison(ParameterPlace place) =>
        place == ParameterPlace.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private ParameterPlace? Check(Cursor parameter)
    {
        var name = parameter.TextOf("name");
        if (name.Length == 0)
        {
            problems.Add(BindingProblems.UnexpectedKind(parameter.Place, "The parameter", "a mapping with a 'name'"));
            return null;
        }

        if (PlaceOf(parameter.TextOf("in")) is not { } place)
        {
            var reason = $"'in' is {Excerpt.Of(parameter.TextOf("in"))}; it should be path, query, header or cookie";
            problems.Add(BindingProblems.UnsupportedParameter((parameter["in"] ?? parameter).Place, name, reason));
            return null;
        }

        if (parameter.TextOf("in") == WholeQuery && !IsForm(parameter))
        {
            var reason = "a query that is not 'application/x-www-form-urlencoded' has no parameters";
            problems.Add(BindingProblems.UnsupportedParameter(parameter.Place, name, reason));
            return null;
        }

        if (place is ParameterPlace.Header or ParameterPlace.Cookie && !MediaTypes.IsToken(name))
        {
            problems.Add(BindingProblems.UnsupportedParameter(parameter.Place, name, "no header or cookie can have that name"));
            return null;
        }

        if (place == ParameterPlace.Header && s_ownHeaders.Contains(name))
        {
            problems.Add(BindingProblems.OwnHeader(parameter.Place, name));
            return null;
        }

        return place;
    }

    private ParameterModel? Bind(StatedParameter stated, OperationSource source, List<string> inPath, NameScope names)
    {
        var (parameter, wireName, place, hint) = stated;
        if (place == ParameterPlace.Path && !inPath.Contains(wireName))
        {
            wireName = inPath.Find(name => Bare(name) == wireName) ?? "";
        }

        if (wireName.Length == 0)
        {
            problems.Add(BindingProblems.UnusedPathParameter(parameter.Place, stated.Name, source.Path));
            return null;
        }

        var style = stated.IsWholeQuery ? ParameterStyle.Form : _styles.Of(parameter, place, wireName);
        var type = Type(parameter, wireName, hint, ref style);

        // A request has no null: a parameter that may be null is one that may be left out.
        var required = place == ParameterPlace.Path || (parameter.Says("required") && !type.Nullable);
        return new(
            wireName,
            Name(wireName, place, names),
            place,
            type with { Nullable = false },
            required,
            stated.IsWholeQuery || ParameterStyles.Explodes(parameter, style),
            Describe(parameter),
            style,
            place == ParameterPlace.Path ? Bare(wireName) != wireName : place == ParameterPlace.Query && parameter.Says("allowReserved"));
    }

    // '{+name}', '{*path}' and '{proxy+}': frameworks mark what takes several segments of a path.
    private static string Bare(string name) => name.Trim('+', '*');

    /// <summary>The type by the schema, or by the one media type of <c>content</c>, which is a style of its own where it is JSON.</summary>
    private TypeRef Type(Cursor parameter, string wireName, NameHint hint, ref ParameterStyle style)
    {
        if (parameter["schema"] is { } schema)
        {
            return schemas.Bind(schema, hint);
        }

        if (Media(parameter) is var (name, media))
        {
            if (parameter.TextOf("in") == WholeQuery)
            {
                return schemas.Bind(media["schema"]!, hint);
            }

            var isJson = MediaTypes.IsJson(name);
            style = isJson ? ParameterStyle.Json : style;
            return !isJson ? TypeRef.String : media["schema"] is { } content ? schemas.Bind(content, hint) : TypeRef.Any;
        }

        problems.Add(BindingProblems.TextParameter(parameter.Place, wireName, "without a schema"));
        return TypeRef.String;
    }

    private static ParameterPlace? PlaceOf(string stated) => stated switch
    {
        "path" => ParameterPlace.Path,
        "query" or WholeQuery => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };

    private NamedCursor? Media(Cursor parameter) => references.Content(parameter).FirstOrDefault();

    // The whole query is a form, and the members of a form are as many parameters. In any other media type it has no names to send.
    private bool IsForm(Cursor parameter) =>
        Media(parameter) is var (name, media) && MediaTypes.IsForm(name) && media["schema"] is { IsMapping: true };

    private Documentation Describe(Cursor parameter)
    {
        var own = DocumentationBinder.OfPlace(parameter);
        var stated = parameter["schema"] ?? Media(parameter)?.Value["schema"];
        var schema = stated is { } described ? documentation.OfUse(described) : Documentation.None;
        return own.Summary.Length > 0 ? own with { Facts = schema.Facts } : schema with { Obsolete = own.Obsolete };
    }

    private static string Name(string wireName, ParameterPlace place, NameScope names)
    {
        var name = Identifier.Camel(place == ParameterPlace.Path ? Bare(wireName) : wireName, "parameter");
        return names.Claim(names.IsFree(name) ? name : name + place);
    }

    private sealed record StatedParameter(Cursor Parameter, string Name, ParameterPlace Place, NameHint Hint)
    {
        public bool IsWholeQuery => Parameter.TextOf("in") == WholeQuery;
    }
}
