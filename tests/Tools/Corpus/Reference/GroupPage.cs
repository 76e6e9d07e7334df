using System;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>The page of a group: its imports, its operations, and the types of this group alone.</summary>
internal static class GroupPage
{
    public static string Write(ApiDescription description, TagModel tag, TypeLinks links)
    {
        var file = TypeLinks.FileOf(tag.Key);
        var snippets = new SnippetWriter(description, links.Names);
        var page = new Markdown().Heading(1, tag.Property).Prose(tag.Documentation.Summary).Prose(tag.Documentation.Remarks)
            .Block($"`gameball.{tag.Property}` is {Markdown.CodeSpan(tag.InterfaceName)}. Index: [all methods](README.md).");
        foreach (var batch in tag.Batches)
        {
            BatchSection.Write(page, tag, batch, links, snippets, file);
        }

        foreach (var operation in tag.Operations)
        {
            OperationSection.Write(page, tag, operation, links, snippets, file);
        }

        var types = description.Client.Types.Where(type => type.Group == tag.Key).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        if (types.Count > 0)
        {
            page.Heading(2, "Types");
            types.ForEach(type => TypeSection.Write(page, type, links, file));
        }

        return page.ToString();
    }

    /// <summary>The heading of an import: the create operation has one of its own.</summary>
    public static string HeadingOf(BatchModel batch) => batch.Property + " import";
}
