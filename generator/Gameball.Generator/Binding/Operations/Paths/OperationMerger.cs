using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Merges the operations of several documents into one list.</summary>
internal sealed class OperationMerger(ProblemSink problems, ShapeEquality shapes)
{
    /// <summary>
    /// Returns the distinct operations. Different ones with the same verb and path become several methods, and the later ones are reported.
    /// </summary>
    /// <param name="schemes">The security schemes: operations of documents with different schemes of one name are not equal.</param>
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
        && shapes.AreSame(one.Operation, other.Operation)
        && shapes.AreSame(one.PathItem["parameters"], other.PathItem["parameters"])
        && shapes.AreSame(Nearest(one, "servers"), Nearest(other, "servers"))
        && shapes.AreSame(Nearest(one, "security"), Nearest(other, "security"));

    private static SpecNode? Nearest(OperationSource source, string name) =>
        source.Operation[name] ?? source.PathItem[name] ?? source.Document.Root[name];
}
