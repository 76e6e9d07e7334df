using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Finds the operations of a document.</summary>
internal sealed class PathBinder(ProblemSink problems, ReferenceResolver references)
{
    // Verbs in capitals count too.
    private static readonly HashSet<string> s_verbs = new(
        ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"], StringComparer.OrdinalIgnoreCase);

    // The key in a path item for operations with other verbs, which are sent as written.
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

    private bool IsMapping(SpecNode node, string description)
    {
        if (!node.IsMapping)
        {
            problems.Add(BindingProblems.UnexpectedKind(node.Place, description, "a mapping"));
        }

        return node.IsMapping;
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
