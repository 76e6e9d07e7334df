using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// What operations are called. All are named before the further ways to call one, so that these take no name from an operation that a
/// document states later, and in the order of their paths: a document that is sorted anew names no operation after another one.
/// </summary>
internal sealed class MethodNames
{
    private readonly ProblemSink _problems;
    private readonly Dictionary<string, NameScope> _scopes = [];
    private readonly Dictionary<string, OperationSource> _ids = [];
    private readonly Dictionary<OperationSource, string> _names = [];
    private readonly Dictionary<OperationSource, string> _typeBases = [];
    private readonly List<DisplacedBase> _displaced = [];

    public MethodNames(ProblemSink problems, IReadOnlyCollection<TaggedOperation> operations)
    {
        _problems = problems;
        foreach (var tag in operations.GroupBy(operation => operation.Tag.Key))
        {
            var all = tag.Select(operation => operation.Source).ToList();
            var names = Scope(tag.First().Tag).ClaimAll([.. all.Select(source => new WantedName(Wanted(source), KeyOf(source)))]);
            for (var i = 0; i < names.Length; i++)
            {
                _names[all[i]] = names[i];
            }

            all.ForEach(source => Check(source, all));
        }

        // Types are one namespace for all tags: of methods that are called alike, one names its types alone.
        var bases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (source, tag) in operations.OrderBy(operation => KeyOf(operation.Source), StringComparer.Ordinal))
        {
            var isFirst = bases.Add(_names[source]);
            _typeBases[source] = isFirst ? _names[source] : tag.Property + _names[source];
            if (!isFirst)
            {
                _displaced.Add(new(_typeBases[source], _names[source]));
            }
        }
    }

    public IReadOnlyList<DisplacedBase> Displaced => _displaced;

    /// <summary>The method without <c>Async</c>.</summary>
    public string Get(OperationSource source) => _names[source];

    /// <summary>What the names of its own types begin with.</summary>
    public string TypeBase(OperationSource source) => _typeBases[source];

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

    // Operations of one verb and path, and of one operationId, are reported as such.
    private void Check(OperationSource source, List<OperationSource> all)
    {
        var wanted = Wanted(source);
        if (_names[source] != wanted
            && all.Find(other => _names[other] == wanted) is { } first
            && first.Key != source.Key
            && (first.Operation.TextOf("operationId") is "" || first.Operation.TextOf("operationId") != source.Operation.TextOf("operationId")))
        {
            _problems.Add(NameProblems.NumberedOperation(source.NamePlace, _names[source], first.Verb + " " + first.Path, wanted));
        }
    }

    private static string KeyOf(OperationSource source) => source.Path + " " + source.Verb;

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
