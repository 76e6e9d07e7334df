using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Binds the bodies of webhooks and of the callbacks of operations: the server's requests and the expected responses. Users read and write
/// these types where they receive the requests.
/// </summary>
internal sealed class PayloadBinder(ReferenceResolver references, SchemaBinder schemas, ProblemSink problems)
{
    private const string RuntimeType = "x-gameball-type";

    // The server reads a receiver's response, so it is JSON in the format of the server's own responses.
    private const MessageUse Stored = MessageUse.ReceivedResponse | MessageUse.SentResponse;

    /// <summary>Returns the webhooks of a document that the client has types for: all but those that the runtime reads.</summary>
    public static IEnumerable<NamedSpecNode> OwnWebhooks(ApiDocument document) =>
        Members(document.Root["webhooks"]).Where(webhook => !ReservedNames.RuntimeTypes.Contains(webhook.Value.TextOf(RuntimeType)));

    /// <summary>Binds the bodies of a document's webhooks.</summary>
    public IEnumerable<Payload> Webhooks(ApiDocument document) =>
        OwnWebhooks(document)
            .Select(Check)
            .SelectMany(webhook => Bodies(webhook.Value, Identifier.Pascal(webhook.Name, "Event"), "Webhook"));

    /// <summary>Binds the bodies of an operation's callbacks.</summary>
    /// <param name="name">The operation's name.</param>
    public IEnumerable<Payload> Callbacks(OperationSource source, string name) =>
        from callback in Members(source.Operation["callbacks"])
        from expression in Members(references.Resolve(callback.Value))
        from body in Bodies(expression.Value, name + Identifier.Pascal(callback.Name, "Event"), "Callback")
        select body;

    /// <summary>Binds every component schema.</summary>
    public IEnumerable<Payload> Components(IEnumerable<NamedSpecNode> components) => components
        .Select(component => new Payload(schemas.Bind(component.Value, new(Identifier.Pascal(component.Name, "Type"))), Stored));

    // A misspelt name must not count as an absent one.
    private NamedSpecNode Check(NamedSpecNode webhook)
    {
        if (webhook.Value[RuntimeType] is { } stated)
        {
            problems.Add(BindingProblems.WrongExtensionValue(
                stated.Place, $"'{RuntimeType}'", "the name of a type of the package Gameball.Generated, such as GameballProfileEvent"));
        }

        return webhook;
    }

    private IEnumerable<Payload> Bodies(SpecNode item, string name, string suffix) =>
        Members(references.Resolve(item)).SelectMany(operation => Requests(operation.Value, name, suffix)
            .Concat(Responses(operation.Value, name, suffix)));

    private IEnumerable<Payload> Requests(SpecNode operation, string name, string suffix) =>
        operation["requestBody"] is { } stated
            ? Bind(stated, name, suffix, MessageUse.ReceivedRequest)
            : [];

    private IEnumerable<Payload> Responses(SpecNode operation, string name, string suffix)
    {
        var first = true;
        foreach (var (status, stated) in Members(operation["responses"]))
        {
            foreach (var payload in Bind(stated, first ? name : name + Title(status), suffix + "Response", MessageUse.SentResponse))
            {
                first = false;
                yield return payload;
            }
        }
    }

    private static string Title(string status) => status.Length == 3 && status.All(char.IsLetterOrDigit)
        ? status.ToUpperInvariant()
        : Identifier.Pascal(status, "Status");

    private IEnumerable<Payload> Bind(SpecNode stated, string name, string suffix, MessageUse use)
    {
        if (references.Resolve(stated) is not { } body)
        {
            yield break;
        }

        foreach (var (media, _, _) in MediaTypes.Bodies(references.Content(body)).Where(one => one.Kind == BodyKind.Json).Take(1))
        {
            if (media["schema"] is { } schema)
            {
                yield return new(schemas.Bind(schema, ContentHints.Create(stated, name, suffix)), use);
            }
        }
    }

    private static IEnumerable<NamedSpecNode> Members(SpecNode? mapping) =>
        (mapping?.Node.Members ?? [])
            .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(member => new NamedSpecNode(member.Name, mapping!.Child(member)));
}
