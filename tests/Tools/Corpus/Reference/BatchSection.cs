using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>An import: rows of any number, sent as jobs.</summary>
internal static class BatchSection
{
    public static void Write(Markdown page, TagModel tag, BatchModel batch, TypeLinks links, SnippetWriter snippets, string file)
    {
        var create = tag.Operations.First(operation => operation.Field == batch.CreateField);
        page.Heading(2, GroupPage.HeadingOf(batch))
            .Prose(batch.Documentation.Summary)
            .Prose(batch.Documentation.Remarks)
            .Block("Rows of any number go out as jobs, and the report accounts for each of them ([imports](../imports.md)).")
            .Code("cs", links.Names.Declaration(batch))
            .Table(["", "About the import"], [.. About(batch, create, links, file)])
            .Code("csharp", snippets.Import(tag, batch, create));
    }

    private static IEnumerable<string[]> About(BatchModel batch, OperationModel create, TypeLinks links, string file)
    {
        yield return ["Row", links.Link(links.Names.Render(batch.Row), batch.Row, file)];
        yield return ["Rows in a request", "at most " + CallWords.Number(batch.MaxItems)];
        yield return ["Row key", Member(batch.RowKey, "the order of the rows")];
        yield return ["Partition key", Member(batch.PartitionKey, "none: all rows may be sent at the same time")];
        yield return ["Request", $"`{create.Verb} {create.Path}`"];
        yield return ["Keys", CallWords.Keys(create)];
        yield return ["Quota", CallWords.Quota(create.Limit)];
        yield return ["Retry", CallWords.Retry(batch.RetrySafety)];
    }

    private static string Member(RowMember? member, string none) => member is null ? none
        : member.Property is { } property ? Markdown.CodeSpan(property) : "the row itself";
}
