using System;
using System.Collections.Generic;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>An operation with the tag that holds it.</summary>
internal sealed record BoundOperation(OperationSource Source, TagName Tag, OperationModel Model)
{
    public OperationReference Reference => new(Tag.ClassName, Model.Field);
}

/// <summary>Operations to methods.</summary>
internal sealed class OperationBinder(
    ProblemSink problems, ParameterBinder parameters, ContentBinder contents, SecurityBinder security, ExtensionBinder extensions,
    OperationCheck check)
{
    private readonly Dictionary<string, NameScope> _methods = [];
    private readonly Dictionary<string, OperationSource> _ids = [];
    private readonly HashSet<string> _typeBases = new(StringComparer.OrdinalIgnoreCase);

    /// <returns><see langword="null"/> when the operation has to be left out, which a problem says.</returns>
    public BoundOperation? Bind(OperationSource source, TagName tag)
    {
        problems.Check(source.Operation, Shapes.Operation);
        check.Check(source);
        var names = new NameScope(StringComparer.Ordinal, ReservedNames.Parameters, "");
        var id = Id(source);
        var name = Name(source, tag);
        var typeBase = _typeBases.Add(name) ? name : tag.Property + name;

        // Parameters are named first, because a body gives way to one of its name.
        var parameterModels = parameters.Bind(source, typeBase, names);
        if (!contents.TryBindBody(source, typeBase, names, out var body))
        {
            return null;
        }

        Announce(source);
        extensions.Check(source);
        return new(source, tag, new OperationModel(
            id,
            name + "Async",
            name + "Operation",
            source.Verb,
            source.Path,
            DocumentationBinder.OfPlace(source.Operation),
            parameterModels,
            body,
            contents.BindResponse(source, typeBase),
            security.Bind(source),
            extensions.Repeat(source),
            extensions.Limit(source)));
    }

    private string Id(OperationSource source)
    {
        var id = source.Operation.TextOf("operationId");
        if (id.Length == 0)
        {
            return Identifier.Camel(OperationNames.OfOperation(source.Verb, source.Path), "operation");
        }

        if (_ids.TryGetValue(id, out var other))
        {
            var otherPlace = other.Verb + " " + other.Path;
            problems.Add(BindingProblems.DuplicateOperationId(source.Operation["operationId"]!.Value.Place, id, otherPlace));
        }
        else
        {
            _ids.Add(id, source);
        }

        return id;
    }

    private string Name(OperationSource source, TagName tag)
    {
        var id = source.Operation.TextOf("operationId");
        var name = id.Length > 0 ? Identifier.Pascal(id, "Operation") : OperationNames.OfOperation(source.Verb, source.Path);
        if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
        {
            name = name.Substring(0, name.Length - 5);
        }

        if (!_methods.TryGetValue(tag.Key, out var scope))
        {
            _methods.Add(tag.Key, scope = new NameScope(StringComparer.Ordinal, [], ""));
        }

        return scope.Claim(name);
    }

    private void Announce(OperationSource source)
    {
        if (source.Operation.Has("callbacks"))
        {
            problems.Add(BindingProblems.NotGenerated(source.Operation.NamePlace("callbacks"), "Callbacks"));
        }
    }
}
