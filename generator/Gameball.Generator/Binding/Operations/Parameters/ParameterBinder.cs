using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Binds the parameters of an operation: its own, those of its path item, and undeclared ones in the path.</summary>
internal sealed class ParameterBinder(
    ProblemSink problems, ReferenceResolver references, SchemaBinder schemas, DocumentationBinder documentation)
{
    private readonly ParameterStyles _styles = new(problems);
    private readonly ParameterPlaces _places = new(problems, references);
    private readonly WholeQueryBinder _wholeQueries = new(problems, references, schemas);

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

    /// <summary>Returns each location and name once: an operation's own parameter replaces its path item's.</summary>
    private IEnumerable<StatedParameter> Stated(OperationSource source, string typeBase)
    {
        var all = new List<StatedParameter>();
        foreach (var (owner, hint) in new[] { (source.PathItem, OperationNames.OfPath(source.Path)), (source.Operation, typeBase) })
        {
            foreach (var stated in owner["parameters"]?.Items ?? [])
            {
                if (references.Resolve(stated) is not { } parameter || _places.Read(parameter, source) is not { } place)
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

        _wholeQueries.Check(all.Select(one => (one.Parameter, one.Name, one.Place)));
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

        var named = new ParameterModel(
            wireName,
            Name(wireName, place, names),
            place,
            TypeRef.String,
            place == ParameterPlace.Path || parameter.IsSet("required"),
            false,
            Describe(parameter));
        return OrNull(place == ParameterPlace.QueryString ? _wholeQueries.Bind(parameter, named, hint) : Bind(parameter, named, hint));
    }

    private ParameterModel Bind(SpecNode parameter, ParameterModel named, NameHint hint)
    {
        var (wireName, place) = (named.WireName, named.Place);
        var style = _styles.Read(parameter, place, wireName);
        var type = Type(parameter, wireName, hint, ref style);
        return named with
        {
            Type = type,
            Style = style,
            Explode = ParameterStyles.Explodes(parameter, style),
            AllowReserved = place == ParameterPlace.Path
                ? Bare(wireName) != wireName
                : place == ParameterPlace.Query && parameter.IsSet("allowReserved"),
        };
    }

    // A request has no null. For a required parameter an explicit null means no value, so that callers do not omit it by mistake; a path
    // parameter always needs a value.
    private static ParameterModel OrNull(ParameterModel parameter)
    {
        var mayBeNull = parameter is { Required: true, Place: not ParameterPlace.Path, Type.MayBeNull: true };
        return parameter with
        {
            Type = parameter.Type with { Nullable = mayBeNull },
            Documentation = mayBeNull ? DocumentationBinder.OrNull(parameter.Documentation) : parameter.Documentation,
        };
    }

    // '{+name}', '{*path}' and '{proxy+}': frameworks mark parameters for several segments of a path.
    private static string Bare(string name) => name.Trim('+', '*');

    /// <summary>Binds the type by the schema, or by the media type of <c>content</c>, for which JSON is a style of its own.</summary>
    private TypeRef Type(SpecNode parameter, string wireName, NameHint hint, ref ParameterStyle style)
    {
        if (parameter["schema"] is { } schema)
        {
            return schemas.Bind(schema, hint);
        }

        if (Media(parameter) is var (name, media))
        {
            var isJson = MediaTypes.IsJson(name);
            var type = !isJson ? TypeRef.String : media["schema"] is { } content ? schemas.Bind(content, hint) : TypeRef.Any;

            // With any media type a plain value is sent as plain text: as JSON, a string would have quotes.
            var isPlainText = MediaTypes.IsRange(name) && ScalarTypes.IsPlain(type);
            style = isJson && !isPlainText ? ParameterStyle.Json

                // A document declares an unescaped cookie as plain text.
                : style == ParameterStyle.Form && parameter.TextOf("in") == "cookie" && MediaTypes.IsPlainText(name) ? ParameterStyle.Cookie
                : style;
            return type;
        }

        problems.Add(BindingProblems.TextParameter(parameter.Place, wireName, "without a schema"));
        return TypeRef.String;
    }

    private NamedSpecNode? Media(SpecNode parameter) => references.Content(parameter).FirstOrDefault();

    private Documentation Describe(SpecNode parameter)
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

    private sealed record StatedParameter(SpecNode Parameter, string Name, ParameterPlace Place, NameHint Hint);
}
