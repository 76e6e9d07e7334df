using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>The components of one kind in all documents.</summary>
/// <param name="All">Each shape once.</param>
/// <param name="Rivals">Those of them whose name another one has already.</param>
internal sealed record MergedComponents(IReadOnlyList<NamedCursor> All, IReadOnlyList<Rival> Rivals);

/// <summary>
/// Makes several documents one: what they say alike is one thing, and what they only call alike stays two, for a document cannot
/// always be changed.
/// </summary>
/// <param name="standIns">Filled here: the component that stands for a node.</param>
internal sealed class DocumentMerger(ProblemSink problems, ReferenceResolver references, Dictionary<Node, Cursor> standIns)
{
    private readonly ShapeEquality _shapes = new(references);

    public MergedComponents Schemas(IEnumerable<ApiDocument> documents) => Components(documents, "schemas", (_, _) => true);

    /// <summary>Schemes of documents for different servers are different ones, however alike: a credential belongs to one server.</summary>
    public MergedComponents SecuritySchemes(IReadOnlyCollection<ApiDocument> documents)
    {
        var servers = new ServerOrigins(documents);
        return Components(documents, "securitySchemes", (one, other) => servers.AreShared(one.Document, other.Document));
    }

    /// <summary>Each operation once. Those that share verb and path are several methods, and the later ones are reported.</summary>
    /// <param name="schemes">Names that mean something else in each document say nothing of what an operation needs.</param>
    public IEnumerable<OperationSource> Distinct(IEnumerable<OperationSource> operations, MergedComponents schemes)
    {
        var first = new Dictionary<string, List<OperationSource>>();
        foreach (var operation in operations)
        {
            if (!first.TryGetValue(operation.Key, out var others))
            {
                first.Add(operation.Key, others = []);
            }

            if (!HasRival(operation.Document) && others.Exists(other => !HasRival(other.Document) && AreAlike(other, operation)))
            {
                continue;
            }

            if (others.Count > 0)
            {
                problems.Add(BindingProblems.DuplicateOperation(
                    operation.NamePlace, operation.Verb, operation.Path, others[0].NamePlace, others[0].Document.FileName));
            }

            others.Add(operation);
            yield return operation;
        }

        bool HasRival(ApiDocument document) => schemes.Rivals.Any(rival => rival.Value.Document == document);
    }

    private bool AreAlike(OperationSource one, OperationSource other) =>
        one.Document != other.Document
        && one.Path == other.Path
        && _shapes.AreSame(one.Operation, other.Operation)
        && _shapes.AreSame(one.PathItem["parameters"], other.PathItem["parameters"])
        && _shapes.AreSame(Nearest(one, "servers"), Nearest(other, "servers"))
        && _shapes.AreSame(Nearest(one, "security"), Nearest(other, "security"));

    private static Cursor? Nearest(OperationSource source, string name) =>
        source.Operation[name] ?? source.PathItem[name] ?? source.Document.Root[name];

    /// <param name="canMerge">Whether two that are alike may be one.</param>
    private MergedComponents Components(IEnumerable<ApiDocument> documents, string kind, Func<Cursor, Cursor, bool> canMerge)
    {
        var all = new List<NamedCursor>();
        var rivals = new List<Rival>();
        var known = new Dictionary<string, List<Cursor>>();
        foreach (var components in documents.Select(document => references.PartOf(document, "components", kind)).OfType<Cursor>())
        {
            foreach (var member in components.Node.Members)
            {
                var value = components.Of(member);
                if (!known.TryGetValue(member.Name, out var others))
                {
                    known.Add(member.Name, others = []);
                }

                if (others.Find(other => other.Node == value.Node || (canMerge(other, value) && _shapes.AreSame(other, value))) is { } same)
                {
                    StandIn(references.Peek(same), member.Value);
                    continue;
                }

                if (others.Count > 0)
                {
                    rivals.Add(new(member.Name, value, member.NamePlace, others[0]));
                }

                others.Add(value);
                all.Add(new(member.Name, value));
            }
        }

        return new(all, rivals);
    }

    // One of the two may merely refer to the other, which then stands for itself.
    private void StandIn(Cursor one, Node other)
    {
        if (one.Node != other)
        {
            standIns[other] = one;
        }
    }
}
