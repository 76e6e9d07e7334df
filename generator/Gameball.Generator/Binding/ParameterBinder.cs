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
    private readonly ParameterStyles _styles = new(problems);
    private readonly ParameterPlaces _places = new(problems, references);

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
                if (references.Resolve(stated) is not { } parameter || _places.Of(parameter, source) is not { } place)
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

        var isWholeQuery = ParameterPlaces.IsWholeQuery(parameter);
        var style = isWholeQuery ? ParameterStyle.Form : _styles.Of(parameter, place, wireName);
        var type = Type(parameter, wireName, hint, ref style);

        // A request has no null: a parameter that may be null is one that may be left out.
        var required = place == ParameterPlace.Path || (parameter.Says("required") && !type.Nullable);
        return new(
            wireName,
            Name(wireName, place, names),
            place,
            type with { Nullable = false },
            required,
            isWholeQuery || ParameterStyles.Explodes(parameter, style),
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
            if (ParameterPlaces.IsWholeQuery(parameter))
            {
                return schemas.Bind(media["schema"]!, hint);
            }

            var isJson = MediaTypes.IsJson(name);
            var type = !isJson ? TypeRef.String : media["schema"] is { } content ? schemas.Bind(content, hint) : TypeRef.Any;

            // Where any media type will do, a plain value is itself: as JSON, text would stand in quotes.
            var isItself = MediaTypes.IsRange(name) && ScalarTypes.IsPlain(type);
            style = isJson && !isItself ? ParameterStyle.Json : style;
            return type;
        }

        problems.Add(BindingProblems.TextParameter(parameter.Place, wireName, "without a schema"));
        return TypeRef.String;
    }

    private NamedCursor? Media(Cursor parameter) => references.Content(parameter).FirstOrDefault();

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

    private sealed record StatedParameter(Cursor Parameter, string Name, ParameterPlace Place, NameHint Hint);
}
