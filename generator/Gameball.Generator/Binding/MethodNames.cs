using System;
using System.Collections.Generic;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// What operations are called. All are named before the further ways to call one, so that these take no name from an operation that a
/// document states later.
/// </summary>
internal sealed class MethodNames
{
    private readonly ProblemSink _problems;
    private readonly Dictionary<string, NameScope> _scopes = [];
    private readonly Dictionary<string, OperationSource> _ids = [];
    private readonly Dictionary<OperationSource, string> _names = [];

    public MethodNames(ProblemSink problems, IEnumerable<TaggedOperation> operations)
    {
        _problems = problems;
        foreach (var (source, tag) in operations)
        {
            _names[source] = Scope(tag).Claim(Wanted(source));
        }
    }

    /// <summary>The method without <c>Async</c>.</summary>
    public string Of(OperationSource source) => _names[source];

    public string Variant(TagName tag, string wanted) => Scope(tag).Claim(wanted);

    /// <summary>What telemetry and errors name: the operationId, or one derived.</summary>
    public string Id(OperationSource source)
    {
        var id = source.Operation.TextOf("operationId");
        if (id.Length == 0)
        {
            return Identifier.Camel(OperationNames.OfOperation(source.Verb, source.Path), "operation");
        }

        if (_ids.TryGetValue(id, out var other))
        {
            var otherPlace = other.Verb + " " + other.Path;
            _problems.Add(BindingProblems.DuplicateOperationId(source.Operation["operationId"]!.Place, id, otherPlace));
        }
        else
        {
            _ids.Add(id, source);
        }

        return id;
    }

    private static string Wanted(OperationSource source)
    {
        var id = source.Operation.TextOf("operationId");
        var name = id.Length > 0 ? Identifier.Pascal(id, "Operation") : OperationNames.OfOperation(source.Verb, source.Path);
        return name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;
    }

    private NameScope Scope(TagName tag)
    {
        if (!_scopes.TryGetValue(tag.Key, out var scope))
        {
            _scopes.Add(tag.Key, scope = new NameScope(StringComparer.Ordinal, [], ""));
        }

        return scope;
    }
}
