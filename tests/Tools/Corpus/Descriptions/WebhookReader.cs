using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Corpus.Descriptions;

/// <summary>Reads the webhooks that have a type of the runtime (<c>x-gameball-type</c>), with the C# that the runtime must have for them.</summary>
internal sealed class WebhookReader
{
    private readonly ReferenceResolver _references;
    private readonly SchemaFlattener _flattener;
    private readonly DocumentationBinder _documentation;

    private WebhookReader(ProblemSink problems, Binding.DocumentSet documents)
    {
        _references = new ReferenceResolver(problems, documents);
        _flattener = new SchemaFlattener(problems, _references);
        _documentation = new DocumentationBinder(_flattener);
    }

    /// <param name="documents">The documents after their overlays.</param>
    public static IReadOnlyList<WebhookDescription> ReadAll(IReadOnlyList<SourceDocument> documents)
    {
        var set = new Binding.DocumentSet(documents);
        var reader = new WebhookReader(new ProblemSink(), set);
        return
        [
            .. from document in set.Apis
               let webhooks = document.Root["webhooks"]
               from webhook in webhooks?.Node.Members ?? []
               let item = webhooks!.Child(webhook)
               let type = item.TextOf("x-gameball-type")
               where type.Length > 0
               orderby webhook.Name
               select reader.Read(webhook.Name, type, item["post"]!),
        ];
    }

    private WebhookDescription Read(string topic, string type, SpecNode operation)
    {
        var media = MediaTypes.Bodies(_references.Content(_references.Resolve(operation["requestBody"]!)!)).First().Media;
        var view = _flattener.View(media["schema"]!);
        return new(topic, type, DocumentationBinder.OfPlace(operation), [.. Members(view, "", "")], Examples.Find(view));
    }

    private IEnumerable<WebhookMember> Members(SchemaView view, string owner, string place)
    {
        foreach (var property in view.Properties())
        {
            var (schema, name) = (property.Schema, property.Member.Name);
            var inner = _flattener.View(schema);
            if (inner.Has("properties"))
            {
                // The data's own members are those of the event.
                foreach (var member in Members(inner, owner, place + name + "."))
                {
                    yield return member;
                }

                continue;
            }

            var items = inner["items"];
            var own = owner + (Named(schema) ?? Identifier.Pascal(name, "Property"));
            var isRequired = view.Required.Contains(name);
            var type = items is null ? Plain(inner) + (isRequired ? "" : "?") : $"IReadOnlyList<{Named(items)}>";
            yield return new(own, place + name, type, isRequired, _documentation.OfUse(schema));
            foreach (var member in items is null ? [] : Members(_flattener.View(items), own + "[].", place + name + "[]."))
            {
                yield return member;
            }
        }
    }

    // An overlay may name a reference or its target.
    private string? Named(SpecNode schema) => new[] { schema, _references.Resolve(schema) }
        .Select(one => one?.TextOf(TypeNamer.Extension)).FirstOrDefault(name => name is { Length: > 0 }) is { } stated
            ? Identifier.Pascal(stated, "Property")
            : null;

    // Ids are strings, whatever the server sends them as.
    private static string Plain(SchemaView view) =>
        view.TextOf("format") == "date-time" ? nameof(DateTimeOffset)
        : SchemaTypes.Read(view["type"]).Contains("string") ? "string"
        : SchemaTypes.Read(view["type"]).Contains("number") ? "decimal"
        : throw new InvalidDataException($"The runtime has no kind of member for the webhook's property at line {view["type"]?.Place.Line}.");
}
