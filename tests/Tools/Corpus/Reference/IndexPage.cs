using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>All methods in one list.</summary>
internal static partial class IndexPage
{
    private const string Tail = "GameballCallOptions? options = null, CancellationToken cancellationToken = default";

    public static string Write(ApiDescription description, TypeLinks links)
    {
        var client = description.Client;
        var page = new Markdown().Heading(1, "Reference")
            .Block($"Every operation of `{client.Target.ClientName}`. The pages come from the documents in `specs/`; `{ReferencePages.Command}` writes them.")
            .Block("Related: [what operations become](../operations.md), [errors](../errors.md), [retries and limits](../retries-and-limits.md), "
                + "[imports](../imports.md).")
            .Block($"Every method ends with `{Tail}` ([options of one call](../operations.md#options-of-one-call)); this list leaves that out. "
                + $"`{client.Target.ClientName}.SendAsync` sends [requests without a method](../operations.md#requests-without-a-method).");
        foreach (var tag in client.Tags)
        {
            page.Heading(2, Markdown.Link(tag.Property, TypeLinks.FileOf(tag.Key))).Prose(tag.Documentation.Summary)
                .Block(string.Join("\n", Lines(tag, links)));
        }

        if (description.Webhooks.Count > 0)
        {
            page.Heading(2, Markdown.Link("Webhooks", WebhookPage.File)).Prose("The events that Gameball sends.")
                .Block(string.Join("\n", WebhookPage.Lines(description.Webhooks)));
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
        "- " + Markdown.Link($"`{OptionsAndToken().Replace(code, ")")}`", TypeLinks.FileOf(tag.Key) + Markdown.Anchor(heading));

    // A document's own parameter may have one of the names, and then these have a number.
    [GeneratedRegex(@"(?:, )?GameballCallOptions\? options\d* = null, CancellationToken cancellationToken\d* = default\)$")]
    private static partial Regex OptionsAndToken();
}
