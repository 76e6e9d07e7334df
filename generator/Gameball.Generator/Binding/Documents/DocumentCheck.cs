using System;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Looks at a document for mistakes that no operation of the client meets.</summary>
internal sealed class DocumentCheck(ProblemSink problems, ReferenceResolver references)
{
    // What holds values of the API rather than parts of its description.
    private static readonly string[] s_values = ["example", "examples", "default", "enum", "const"];

    public void Check(ApiDocument document)
    {
        if (document.Root["info"] is null)
        {
            problems.Add(DocumentProblems.MissingPart(document.Root.Place, "The document", "info"));
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
