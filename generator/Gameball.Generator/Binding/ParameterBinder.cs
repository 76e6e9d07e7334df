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
    private static readonly Dictionary<string, ParameterPlace> s_places = new()
    {
        ["path"] = ParameterPlace.Path,
        ["query"] = ParameterPlace.Query,
        ["header"] = ParameterPlace.Header,
        ["cookie"] = ParameterPlace.Cookie,
    };

    private static readonly HashSet<string> s_ownHeaders =
        new(["Accept", "Content-Type", "Authorization"], StringComparer.OrdinalIgnoreCase);

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
                name, Name(name, ParameterPlace.Path, names), ParameterPlace.Path, TypeRef.String, true, false, Documentation.None));
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
                var known = all.FindIndex(other => other.Place == place && other.Name == name);
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

    private ParameterPlace? Check(Cursor parameter)
    {
        var name = parameter.TextOf("name");
        if (name.Length == 0)
        {
            problems.Add(BindingProblems.UnexpectedKind(parameter.Place, "The parameter", "a mapping with a 'name'"));
            return null;
        }

        if (!s_places.TryGetValue(parameter.TextOf("in"), out var place))
        {
            var reason = $"'in' is {Excerpt.Of(parameter.TextOf("in"))}; it should be path, query, header or cookie";
            problems.Add(BindingProblems.UnsupportedParameter((parameter["in"] ?? parameter).Place, name, reason));
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
            problems.Add(BindingProblems.UnusedPathParameter(parameter.Place, wireName, source.Path));
            return null;
        }

        if (parameter.TextOf("style") == "deepObject")
        {
            const string Reason = "style 'deepObject' is not supported yet";
            problems.Add(BindingProblems.UnsupportedParameter(parameter.NamePlace("style"), wireName, Reason));
            return null;
        }

        var type = parameter["schema"] is { } schema ? schemas.Bind(schema, hint) : TypeRef.Any;
        if (ParameterStyles.WhyText(parameter, place, type) is { } reason)
        {
            problems.Add(BindingProblems.TextParameter(parameter.Place, wireName, reason));
            type = TypeRef.String;
        }

        // A request has no null: a parameter that may be null is one that may be left out.
        var required = place == ParameterPlace.Path || (parameter.Says("required") && !type.Nullable);
        return new(
            wireName, Name(wireName, place, names), place, type with { Nullable = false }, required,
            ParameterStyles.Explodes(parameter, place), Describe(parameter));
    }

    private Documentation Describe(Cursor parameter)
    {
        var own = DocumentationBinder.OfPlace(parameter);
        var schema = parameter["schema"] is { } stated ? documentation.OfUse(stated) : Documentation.None;
        return own.Summary.Length > 0 ? own with { Facts = schema.Facts } : schema with { Obsolete = own.Obsolete };
    }

    private static string Name(string wireName, ParameterPlace place, NameScope names)
    {
        var name = Identifier.Camel(wireName, "parameter");
        return names.Claim(names.IsFree(name) ? name : name + place);
    }

    private sealed record StatedParameter(Cursor Parameter, string Name, ParameterPlace Place, NameHint Hint);
}
