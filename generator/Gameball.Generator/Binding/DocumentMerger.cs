using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Makes several documents one: orders them, lets equal components stand for each other, and reports what collides.</summary>
internal sealed class DocumentMerger(ProblemSink problems)
{
    private readonly Dictionary<Node, Cursor> _standIns = [];

    /// <summary>Component by the node that it stands for.</summary>
    public IReadOnlyDictionary<Node, Cursor> StandIns => _standIns;

    /// <summary>In an order that the order of the files cannot change: names that collide are numbered by it.</summary>
    public static ApiDocument[] Order(IEnumerable<SourceDocument> documents) =>
        documents
            .Where(document => document is { Kind: DocumentKind.OpenApi, Root: not null })
            .Select(document => new ApiDocument(document, document.Root!))
            .OrderByDescending(document => document.IsBundled)
            .ThenBy(document => document.FileName, StringComparer.Ordinal)
            .ThenBy(document => document.Path, StringComparer.Ordinal)
            .ToArray();

    /// <summary>The component schemas of all documents, each name once.</summary>
    public IReadOnlyList<(string Name, Cursor Schema)> Schemas(IEnumerable<ApiDocument> documents) =>
        Components(documents, "schemas", SchemaEquality.AreSame, BindingProblems.ConflictingSchema);

    /// <summary>The security schemes of all documents, each name once.</summary>
    public IReadOnlyList<(string Name, Cursor Scheme)> SecuritySchemes(IEnumerable<ApiDocument> documents) =>
        Components(documents, "securitySchemes", SchemaEquality.AreSame, BindingProblems.ConflictingSecurityScheme);

    /// <summary>Each verb and path once: the first one stays, and both places of a second are reported.</summary>
    public IEnumerable<OperationSource> Distinct(IEnumerable<OperationSource> operations)
    {
        var first = new Dictionary<string, OperationSource>();
        foreach (var operation in operations)
        {
            if (!first.TryGetValue(operation.Key, out var other))
            {
                first.Add(operation.Key, operation);
                yield return operation;
                continue;
            }

            problems.Add(Duplicate(other, operation.Document));
            problems.Add(Duplicate(operation, other.Document));
        }
    }

    private static Problem Duplicate(OperationSource operation, ApiDocument other) =>
        BindingProblems.DuplicateOperation(operation.NamePlace, operation.Verb, operation.Path, other.FileName);

    private IReadOnlyList<(string, Cursor)> Components(
        IEnumerable<ApiDocument> documents,
        string kind,
        Func<Node, Node, bool> areSame,
        Func<Place, string, string, Problem> conflict)
    {
        var result = new List<(string, Cursor)>();
        var first = new Dictionary<string, (Place Place, Cursor Value)>();
        foreach (var document in documents)
        {
            if (document.Root["components"]?[kind] is not { } components)
            {
                continue;
            }

            foreach (var member in components.Node.Members)
            {
                var value = components.Of(member);
                if (!first.TryGetValue(member.Name, out var other))
                {
                    first.Add(member.Name, (member.NamePlace, value));
                    result.Add((member.Name, value));
                }
                else if (areSame(other.Value.Node, member.Value))
                {
                    _standIns[member.Value] = other.Value;
                }
                else
                {
                    problems.Add(conflict(other.Place, member.Name, document.FileName));
                    problems.Add(conflict(member.NamePlace, member.Name, other.Value.Document.FileName));
                    result.Add((member.Name, value));
                }
            }
        }

        return result;
    }
}
