using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>Bodies of requests and answers.</summary>
internal sealed class ContentBinder(ProblemSink problems, ReferenceResolver references, SchemaBinder schemas)
{
    /// <returns>Whether the operation can be called: its body is absent or can be sent.</returns>
    public bool TryBindBody(OperationSource source, string typeBase, NameScope names, out BodyModel? body)
    {
        body = null;
        if (source.Operation["requestBody"] is not { } stated || references.Resolve(stated) is not { } request)
        {
            return true;
        }

        problems.Check(request, Shapes.Body);
        if (references.Part(request, "content") is not { Node.Members.Count: > 0 } content)
        {
            return true;
        }

        if (MediaTypes.Choose(content) is not { } chosen)
        {
            problems.Add(BindingProblems.UnsupportedBody(source.NamePlace, source.Title, MediaTypes.Listed(content)));
            return false;
        }

        var hint = Hint(stated, typeBase, "Request");
        var type = content.Of(chosen)["schema"] is { } schema ? schemas.Bind(schema, hint) : TypeRef.Any;
        var name = names.IsFree("body") ? names.Claim("body") : names.Claim("requestBody");
        body = new(name, type, request.Says("required"), MediaTypes.ToSend(chosen.Name), DocumentationBinder.OfPlace(request));
        return true;
    }

    /// <summary>The schema of a JSON request body, for what needs more than its type.</summary>
    public Cursor? BodySchema(OperationSource source) =>
        source.Operation["requestBody"] is { } stated
        && references.Resolve(stated) is { } request
        && references.Part(request, "content") is { } content
        && MediaTypes.Choose(content) is { } chosen
            ? content.Of(chosen)["schema"]
            : null;

    /// <summary>The first success with JSON; the default answer counts where no success is declared.</summary>
    public ResponseModel? BindResponse(OperationSource source, string typeBase)
    {
        if (source.Operation["responses"] is not { } responses)
        {
            return null;
        }

        ResponseModel? first = null;
        foreach (var (status, stated) in Successes(responses))
        {
            if (references.Resolve(stated) is not { } response)
            {
                continue;
            }

            problems.Check(response, Shapes.Body);
            if (references.Part(response, "content") is not { Node.Members.Count: > 0 } content)
            {
                continue;
            }

            if (MediaTypes.Choose(content) is not { } chosen)
            {
                problems.Add(BindingProblems.UnsupportedResponse(responses.NamePlace(status), source.Title, MediaTypes.Listed(content)));
                continue;
            }

            var hint = first is null ? Hint(stated, typeBase, "Response") : Hint(stated, typeBase, status + "Response");
            var type = content.Of(chosen)["schema"] is { } schema ? schemas.Bind(schema, hint) : TypeRef.Any;
            if (first is not null && first.Type != type)
            {
                problems.Add(BindingProblems.FurtherResponse(responses.NamePlace(status), source.Title, status));
            }

            first ??= new ResponseModel(type, DocumentationBinder.OfPlace(response));
        }

        return first;
    }

    private static IEnumerable<(string Status, Cursor Response)> Successes(Cursor responses)
    {
        var members = responses.Node.Members;
        var successes = members.Where(member => member.Name.StartsWith("2", StringComparison.Ordinal)).ToList();
        var chosen = successes.Count > 0 ? successes : members.Where(member => member.Name == "default");
        return chosen.Select(member => (member.Name, responses.Of(member)));
    }

    private static NameHint Hint(Cursor stated, string typeBase, string suffix)
    {
        if (PointerNames.ComponentOf(stated) is not { } component)
        {
            return new(typeBase + suffix);
        }

        var name = Identifier.Pascal(component, "Type");
        return new(name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix);
    }
}
