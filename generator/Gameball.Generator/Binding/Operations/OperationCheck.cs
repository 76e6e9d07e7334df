using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>
/// Checks an operation for violations of the OpenAPI specification that still leave a client, and for improvements of the client.
/// </summary>
internal sealed class OperationCheck(ProblemSink problems, ReferenceResolver references, SchemaFlattener flattener)
{
    private static readonly string[] s_json = ["/json", "+json"];

    public void Check(OperationSource source)
    {
        CheckParameters(source.PathItem);
        CheckParameters(source.Operation);
        CheckResponses(source);
        if (source.Operation.TextOf("operationId").Length == 0)
        {
            problems.Add(DocumentProblems.NoOperationId(source.NamePlace, source.Title));
        }

        if (!source.Operation.Has(ExtensionBinder.Batch) && Target(source.Operation["requestBody"]) is { } body)
        {
            CheckList(body);
        }
    }

    private void CheckParameters(SpecNode owner)
    {
        var known = new HashSet<string>();
        foreach (var stated in owner["parameters"]?.Items ?? [])
        {
            if (references.Resolve(stated) is { } parameter && parameter.TextOf("name") is { Length: > 0 } name
                && !known.Add(parameter.TextOf("in") + " " + name))
            {
                problems.Add(DocumentProblems.DuplicateParameter(stated.Place, name));
            }
        }
    }

    private void CheckResponses(OperationSource source)
    {
        if (source.Operation["responses"] is not { } responses)
        {
            if (source.Document.Root.TextOf("openapi").StartsWith("3.0", StringComparison.Ordinal))
            {
                problems.Add(DocumentProblems.MissingField(source.NamePlace, Excerpt.Create(source.Title), "responses"));
            }

            return;
        }

        foreach (var member in responses.Node.Members.Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (!IsStatus(member.Name))
            {
                problems.Add(DocumentProblems.UnknownStatus(member.NamePlace, member.Name));
            }
            else if (member.Name[0] is '2' or '3' && !BodylessStatuses.Are(member.Name) && Target(responses.Child(member)) is { } response)
            {
                CheckTyped(response);
            }
        }
    }

    private void CheckTyped(SpecNode response)
    {
        foreach (var (name, media) in Json(response).Where(media => media.Value.IsMapping && !IsTyped(media.Value)))
        {
            problems.Add(DocumentProblems.UntypedResponse(references.Member(response, "content")!.NamePlace(name), name));
        }
    }

    // Checks a list of objects that is the whole body or the body's only member, because such lists may have thousands of items.
    private void CheckList(SpecNode request)
    {
        foreach (var (_, media) in Json(request))
        {
            if (media["schema"] is not { IsMapping: true } schema)
            {
                continue;
            }

            var body = flattener.View(schema);
            var only = body.Properties().Take(2).ToList();
            var list = only.Count == 1 && only[0].Schema.IsMapping ? flattener.View(only[0].Schema) : body;
            if (SchemaTypes.Read(list["type"]).Contains("array") && !list.Has("maxItems")
                && list["items"] is { IsMapping: true } item && flattener.View(item).HasProperties)
            {
                problems.Add(DocumentProblems.NoMaxItems(list.PlaceOf("type")));
            }
        }
    }

    private IEnumerable<NamedSpecNode> Json(SpecNode owner) =>
        references.Content(owner).Where(media => s_json.Any(media.Name.Split(';')[0].TrimEnd().ToLowerInvariant().EndsWith));

    private static bool IsTyped(SpecNode media) =>
        media["schema"] is { } schema && (schema.IsMapping ? schema.Node.Members.Count > 0 : !schema.IsTrue) || media.Has("itemSchema");

    private static bool IsStatus(string name) => name == "default"
        || (name.Length == 3 && name[0] is >= '1' and <= '5' && (name.EndsWith("XX", StringComparison.Ordinal) || name.All(char.IsDigit)));

    private SpecNode? Target(SpecNode? stated) => stated is { } place ? references.Resolve(place) : null;
}
