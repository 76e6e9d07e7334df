using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>
/// What the server sends by itself: the bodies of webhooks, and of the callbacks that an operation asks for. They are types that users
/// read where the calls arrive.
/// </summary>
internal sealed class PayloadBinder(ReferenceResolver references, SchemaBinder schemas)
{
    /// <summary>The bodies of a document's webhooks.</summary>
    public IEnumerable<TypeRef> Webhooks(ApiDocument document) =>
        Members(document.Root["webhooks"])
            .SelectMany(webhook => Bodies(webhook.Value, Identifier.Pascal(webhook.Name, "Event"), "Webhook"));

    /// <summary>The bodies of an operation's callbacks.</summary>
    /// <param name="name">The operation's name.</param>
    public IEnumerable<TypeRef> Callbacks(OperationSource source, string name) =>
        from callback in Members(source.Operation["callbacks"])
        from expression in Members(references.Resolve(callback.Value))
        from body in Bodies(expression.Value, name + Identifier.Pascal(callback.Name, "Event"), "Callback")
        select body;

    private IEnumerable<TypeRef> Bodies(Cursor item, string name, string suffix)
    {
        foreach (var (_, operation) in Members(references.Resolve(item)))
        {
            if (operation["requestBody"] is not { } stated || references.Resolve(stated) is not { } body)
            {
                continue;
            }

            foreach (var (media, _, _) in MediaTypes.Bodies(references.Content(body)).Where(one => one.Kind == BodyKind.Json).Take(1))
            {
                if (media["schema"] is { } schema)
                {
                    yield return schemas.Bind(schema, ContentHints.Of(stated, name, suffix));
                }
            }
        }
    }

    private static IEnumerable<NamedCursor> Members(Cursor? mapping) =>
        (mapping?.Node.Members ?? [])
            .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(member => new NamedCursor(member.Name, mapping!.Of(member)));
}
