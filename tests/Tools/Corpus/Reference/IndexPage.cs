using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>All methods in one list.</summary>
internal static class IndexPage
{
    public static string Write(ClientModel client, TypeLinks links)
    {
        var page = new Markdown().Heading(1, "Reference")
            .Block($"Every operation of `{client.Target.ClientName}`. The pages come from the documents in `specs/`; `{ReferencePages.Command}` writes them.")
            .Block("Related: [what operations become](../operations.md), [errors](../errors.md), [retries and limits](../retries-and-limits.md), "
                + "[imports](../imports.md).");
        foreach (var tag in client.Tags)
        {
            page.Heading(2, Markdown.Link(tag.Property, TypeLinks.FileOf(tag.Key))).Prose(tag.Documentation.Summary)
                .Block(string.Join("\n", Lines(tag, links)));
        }

        return page.ToString();
    }

    private static IEnumerable<string> Lines(TagModel tag, TypeLinks links)
    {
        foreach (var batch in tag.Batches)
        {
            yield return Line(tag, GroupPage.HeadingOf(batch), links.Names.Declaration(batch));
        }

        foreach (var operation in tag.Operations)
        {
            yield return Line(tag, operation.Method, links.Names.Signature(operation));
            if (operation.ResponseMethod is not null)
            {
                yield return Line(tag, operation.Method, links.Names.Signature(operation, withResponse: true));
            }

            if (operation.Page is { } pages)
            {
                yield return Line(tag, operation.Method, links.Names.Signature(operation, pages));
            }
        }
    }

    private static string Line(TagModel tag, string heading, string code) =>
        "- " + Markdown.Link($"`{code}`", TypeLinks.FileOf(tag.Key) + Markdown.Anchor(heading));
}
