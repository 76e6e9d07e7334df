using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Names the operations. All get their names before the variants of operations, so that a variant does not take the name of a later
/// operation, and in the order of their paths, so that sorting a document does not exchange names. The operationId names the method, its
/// types and its telemetry. <c>x-gameball-name</c> replaces the method's name alone: an operationId is unique over all documents, a method
/// only within its tag.
/// </summary>
internal sealed class MethodNames
{
    public const string Extension = TypeNamer.Extension;

    private readonly ProblemSink _problems;
    private readonly Dictionary<string, NameScope> _scopes = [];
    private readonly Dictionary<string, OperationSource> _ids = [];
    private readonly Dictionary<OperationSource, string> _wanted = [];
    private readonly Dictionary<OperationSource, string> _names = [];
    private readonly Dictionary<OperationSource, string> _typeBases = [];
    private readonly List<DisplacedBase> _displaced = [];

    public MethodNames(ProblemSink problems, IReadOnlyCollection<TaggedOperation> operations)
    {
        _problems = problems;
        foreach (var (source, _) in operations)
        {
            _wanted[source] = Stated(source) ?? Derived(source);
        }

        foreach (var tag in operations.GroupBy(operation => operation.Tag.Key))
        {
            var all = tag.Select(operation => operation.Source).ToList();
            var names = Scope(tag.First().Tag).ClaimAll([.. all.Select(source => new WantedName(_wanted[source], KeyOf(source)))]);
            for (var i = 0; i < names.Length; i++)
            {
                _names[all[i]] = names[i];
            }

            all.ForEach(source => Check(source, all));
        }

        // All tags share the namespace of types: of methods with the same name, only one is the prefix for its types without the tag.
        var bases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (source, tag) in operations.OrderBy(operation => KeyOf(operation.Source), StringComparer.Ordinal))
        {
            // A name that is short because its tag says the rest would say nothing in a type.
            var name = source.Operation.Has(Extension) ? Derived(source) : _names[source];
            var isFirst = bases.Add(name);
            _typeBases[source] = isFirst ? name : tag.Property + name;
            if (!isFirst)
            {
                _displaced.Add(new(_typeBases[source], name));
            }
        }
    }

    public IReadOnlyList<DisplacedBase> Displaced => _displaced;

    /// <summary>Returns the method's name without <c>Async</c>.</summary>
    public string Get(OperationSource source) => _names[source];

    /// <summary>Returns the prefix for the operation's own types.</summary>
    public string TypeBase(OperationSource source) => _typeBases[source];

    public string Variant(TagName tag, string wanted) => Scope(tag).Claim(wanted);

    /// <summary>Returns the id for telemetry and errors: the operationId, or a derived one.</summary>
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

    // Operations with the same verb and path, or the same operationId, have problems of their own.
    private void Check(OperationSource source, List<OperationSource> all)
    {
        var wanted = _wanted[source];
        if (_names[source] != wanted
            && all.Find(other => _names[other] == wanted) is { } first
            && first.Key != source.Key
            && (first.Operation.TextOf("operationId") is "" || first.Operation.TextOf("operationId") != source.Operation.TextOf("operationId")))
        {
            _problems.Add(NameProblems.NumberedOperation(source.NamePlace, _names[source], first.Verb + " " + first.Path, wanted));
        }
    }

    private static string KeyOf(OperationSource source) => source.Path + " " + source.Verb;

    private string? Stated(OperationSource source)
    {
        if (source.Operation[Extension] is not { } extension)
        {
            return null;
        }

        var name = Identifier.Pascal(extension.Text, "Operation");
        if (!string.Equals(name, extension.Text, StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add(BindingProblems.WrongExtensionValue(extension.Place, Extension, "the name of a method, such as '" + name + "'"));
        }

        return WithoutAsync(name);
    }

    private static string Derived(OperationSource source)
    {
        var id = source.Operation.TextOf("operationId");
        return WithoutAsync(id.Length > 0 ? Identifier.Pascal(id, "Operation") : OperationNames.OfOperation(source.Verb, source.Path));
    }

    private static string WithoutAsync(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name.Substring(0, name.Length - 5) : name;

    private NameScope Scope(TagName tag)
    {
        if (!_scopes.TryGetValue(tag.Key, out var scope))
        {
            _scopes.Add(tag.Key, scope = new NameScope(StringComparer.Ordinal, [], ""));
        }

        return scope;
    }
}
