using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;

namespace Gameball.Generator.Corpus.Reference;

/// <summary>The page of the webhooks: a section for each topic.</summary>
internal static class WebhookPage
{
    public const string File = "webhooks.md";

    private static readonly string[] s_heads = ["Property", "In JSON", "Type", "Required", "Meaning"];

    public static string Write(IReadOnlyList<WebhookDescription> webhooks)
    {
        var page = new Markdown().Heading(1, "Webhooks")
            .Block("The events that Gameball sends. [Webhooks and callbacks](../operations.md#webhooks-and-callbacks) describes how to receive them. "
                + "An event of any other topic is a `GameballWebhookEvent` itself. `GameballWebhookEvent.Json` has the complete body of each event.");
        foreach (var webhook in webhooks)
        {
            page.Heading(2, webhook.Topic)
                .Prose(webhook.Documentation.Summary)
                .Prose(webhook.Documentation.Remarks)
                .Block($"Type: {Markdown.CodeSpan(webhook.Type)}. The topic is the constant {Markdown.CodeSpan(webhook.Type + ".TopicName")}.")
                .Table(s_heads, [.. webhook.Members.Select(Row)]);
        }

        return page.ToString();
    }

    /// <summary>The lines of the index.</summary>
    public static IEnumerable<string> Lines(IEnumerable<WebhookDescription> webhooks) => webhooks.Select(webhook =>
        $"- {Markdown.Link($"`{webhook.Topic}`", File + Markdown.Anchor(webhook.Topic))}: "
        + Markdown.CodeSpan(webhook.Type));

    private static string[] Row(WebhookMember member) =>
    [
        Markdown.CodeSpan(member.Name),
        Markdown.CodeSpan(member.WireName),
        Markdown.CodeSpan(member.Type),
        member.IsRequired ? "yes" : "no",
        Facts.Meaning(member.Documentation),
    ];
}
