using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>The reference of a client: a page for each group of operations, one for the webhooks, one for the types that several share, and an index.</summary>
internal static class ReferencePages
{
    /// <summary>The command that rewrites the pages.</summary>
    public const string Command = "dotnet run --project tests/Tools/Corpus -- --reference";

    /// <returns>The text of each page by its file's name.</returns>
    public static IReadOnlyDictionary<string, string> Write(ApiDescription description)
    {
        var client = description.Client;
        var links = new TypeLinks(client);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = IndexPage.Write(description, links) };
        foreach (var tag in client.Tags)
        {
            pages.Add(TypeLinks.FileOf(tag.Key), GroupPage.Write(description, tag, links));
        }

        if (description.Webhooks.Count > 0)
        {
            pages.Add(WebhookPage.File, WebhookPage.Write(description.Webhooks));
        }

        var shared = client.Types.Where(type => client.Tags.All(tag => tag.Key != type.Group)).ToList();
        if (shared.Count > 0)
        {
            pages.Add(TypeLinks.SharedFile, SharedPage(shared, links));
        }

        return pages;
    }

    private static string SharedPage(IEnumerable<TypeModel> types, TypeLinks links)
    {
        var page = new Markdown().Heading(1, "Types of several groups");
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            TypeSection.Write(page, type, links, TypeLinks.SharedFile);
        }

        return page.ToString();
    }
}
