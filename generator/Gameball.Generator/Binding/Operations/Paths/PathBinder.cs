using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Finds the operations of a document.</summary>
internal sealed class PathBinder(ProblemSink problems, ReferenceResolver references)
{
    // Whoever shouts them means them.
    private static readonly HashSet<string> s_verbs = new(
        ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"], StringComparer.OrdinalIgnoreCase);

    // Where a path item has its operations of other verbs, as they are sent.
    private const string Additional = "additionalOperations";

    private static readonly HashSet<string> s_otherKeys =
        [ReferenceResolver.Keyword, "summary", "description", "parameters", "servers", Additional];

    public IEnumerable<OperationSource> Operations(ApiDocument document)
    {
        problems.Check(document.Root, Shapes.Document);
        if (document.Root["components"] is { } components)
        {
            problems.Check(components, Shapes.Components);
        }

        if (document.Root["paths"] is not { } stated || !IsMapping(stated, "'paths'") || references.Resolve(stated) is not { } paths)
        {
            yield break;
        }

        foreach (var member in paths.Node.Members.Where(member => !IsExtension(member.Name)))
        {
            var path = paths.Child(member);
            if (IsMapping(path, "The path item " + Excerpt.Create(member.Name)) && references.Resolve(path) is { } item)
            {
                problems.Check(item, Shapes.PathItem);
                foreach (var operation in Operations(document, PathOf(member), item))
                {
                    yield return operation;
                }
            }
        }
    }

    private string PathOf(Member member)
    {
        if (member.Name.StartsWith("/", StringComparison.Ordinal))
        {
            return member.Name;
        }

        problems.Add(DocumentProblems.BarePath(member.NamePlace, member.Name));
        return "/" + member.Name;
    }

    private IEnumerable<OperationSource> Operations(ApiDocument document, string path, SpecNode item)
    {
        foreach (var member in item.Node.Members.Where(member => !IsExtension(member.Name) && !s_otherKeys.Contains(member.Name)))
        {
            var operation = item.Child(member);
            if (!s_verbs.Contains(member.Name))
            {
                problems.Add(BindingProblems.UnknownKey(member.NamePlace, member.Name));
            }
            else if (IsMapping(operation, "The operation " + Excerpt.Create(member.Name + " " + path)))
            {
                yield return new OperationSource(document, member.Name.ToUpperInvariant(), path, item, operation, member.NamePlace);
            }
        }

        foreach (var member in item[Additional]?.Node.Members ?? [])
        {
            var operation = item[Additional]!.Child(member);
            if (!MediaTypes.IsToken(member.Name))
            {
                problems.Add(BindingProblems.UnknownKey(member.NamePlace, member.Name));
            }
            else if (IsMapping(operation, "The operation " + Excerpt.Create(member.Name + " " + path)))
            {
                if (s_verbs.Contains(member.Name))
                {
                    problems.Add(ParameterProblems.OwnField(member.NamePlace, member.Name, member.Name.ToLowerInvariant()));
                }

                yield return new OperationSource(document, member.Name, path, item, operation, member.NamePlace);
            }
        }
    }

    private bool IsMapping(SpecNode cursor, string what)
    {
        if (!cursor.IsMapping)
        {
            problems.Add(BindingProblems.UnexpectedKind(cursor.Place, what, "a mapping"));
        }

        return cursor.IsMapping;
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
