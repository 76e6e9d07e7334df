using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>Makes several documents one: lets equal components stand for each other, and reports what collides.</summary>
/// <param name="standIns">Filled here: the component that stands for a node.</param>
internal sealed class DocumentMerger(ProblemSink problems, ReferenceResolver references, Dictionary<Node, Cursor> standIns)
{
    /// <summary>The component schemas of all documents, each name once.</summary>
    public IReadOnlyList<NamedCursor> Schemas(IEnumerable<ApiDocument> documents) =>
        Components(documents, "schemas", BindingProblems.ConflictingSchema);

    /// <summary>The security schemes of all documents, each name once.</summary>
    public IReadOnlyList<NamedCursor> SecuritySchemes(IEnumerable<ApiDocument> documents) =>
        Components(documents, "securitySchemes", BindingProblems.ConflictingSecurityScheme);

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

    private IReadOnlyList<NamedCursor> Components(
        IEnumerable<ApiDocument> documents,
        string kind,
        Func<Place, string, string, Problem> conflict)
    {
        var result = new List<NamedCursor>();
        var first = new Dictionary<string, NamedPlace>();
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
                    first.Add(member.Name, new(member.NamePlace, value));
                    result.Add(new(member.Name, value));
                }
                else if (references.Peek(other.Value) is var one && SchemaEquality.AreSame(one.Node, references.Peek(value).Node))
                {
                    // One of the two may merely refer to the other, which then stands for itself.
                    if (one.Node != member.Value)
                    {
                        standIns[member.Value] = one;
                    }
                }
                else
                {
                    problems.Add(conflict(other.Place, member.Name, document.FileName));
                    problems.Add(conflict(member.NamePlace, member.Name, other.Value.Document.FileName));
                    result.Add(new(member.Name, value));
                }
            }
        }

        return result;
    }

    private sealed record NamedPlace(Place Place, Cursor Value);
}
