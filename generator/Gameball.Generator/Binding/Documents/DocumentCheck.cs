using System;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Checks a document for mistakes outside of the client's operations.</summary>
internal sealed class DocumentCheck(ProblemSink problems, ReferenceResolver references)
{
    // Keywords whose content is values of the API rather than its description.
    private static readonly string[] s_values = ["example", "examples", "default", "enum", "const"];

    public void Check(ApiDocument document)
    {
        if (document.Root["info"] is null)
        {
            problems.Add(DocumentProblems.MissingField(document.Root.Place, "The document", "info"));
        }

        if (document.Root["components"] is { } components)
        {
            Visit(components);
        }
    }

    private void Visit(SpecNode place)
    {
        foreach (var member in place.Node.Members)
        {
            if (member is { Name: ReferenceResolver.Keyword, Value.Kind: NodeKind.Text })
            {
                references.CheckInside(place);
            }
            else if (!s_values.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                Visit(place.Child(member));
            }
        }

        foreach (var item in place.Items)
        {
            Visit(item);
        }
    }
}
