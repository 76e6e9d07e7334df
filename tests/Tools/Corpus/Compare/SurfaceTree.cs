using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Model;

namespace Gameball.Generator.Corpus.Compare;

/// <summary>Reads the surface of a client: groups, methods, imports, quotas and retries.</summary>
/// <remarks>The types of values are left to the documents' own lines, and their names to <see cref="TypeNames"/>.</remarks>
internal static class SurfaceTree
{
    private const string Surface = "surface";

    public static Element Build(ClientModel client)
    {
        var root = new Element(Surface, "client");
        root.Facts["server"] = client.BaseAddress ?? Words.None;
        foreach (var scheme in client.Schemes)
        {
            root.AddInside(Surface, "security " + scheme.Key).Facts["sent as"] = $"{scheme.Kind} {scheme.ParameterName}".TrimEnd();
        }

        foreach (var tag in client.Tags)
        {
            Read(root.Add(tag.Property, Surface, "client." + tag.Property), tag);
        }

        return root;
    }

    private static void Read(Element group, TagModel tag)
    {
        group.Facts["interface"] = tag.InterfaceName;
        foreach (var operation in tag.Operations)
        {
            Read(group.Add(operation.Method, Surface, group.Place + "." + operation.Method), operation);
        }

        foreach (var batch in tag.Batches)
        {
            Read(group.Add(batch.Property, Surface, group.Place + "." + batch.Property), batch);
        }
    }

    private static void Read(Element method, OperationModel operation)
    {
        var facts = method.Facts;
        facts["request"] = operation.Verb + " " + operation.Path;
        facts["operation id"] = operation.Id;
        facts["arguments"] = Arguments(operation);
        facts["result"] = operation.Response is { } response ? $"{response.Kind} {Shape(response.Type)}" : Words.None;
        facts["retry"] = operation.RetrySafety.ToString();
        facts["limit"] = operation.Limit is { } limit ? $"{limit.Bucket} {limit.PerSecond} {limit.Per30Seconds}" : Words.None;
        facts["keys"] = Keys(operation);
        facts["server"] = operation.Server ?? Words.None;
        facts["method with status"] = operation.ResponseMethod ?? Words.None;
        facts["pages"] = operation.Page is { } page ? Describe(page) : Words.None;
    }

    private static void Read(Element property, BatchModel batch)
    {
        var facts = property.Facts;
        facts["name"] = batch.Name;
        facts["rows"] = $"{batch.Items}, at most {batch.MaxItems}";
        facts["row key"] = batch.RowKey?.WireName ?? Words.None;
        facts["partition key"] = batch.PartitionKey?.WireName ?? Words.None;
        facts["retry"] = batch.RetrySafety.ToString();
        facts["status"] = batch.Status.Field;
        facts["stop"] = batch.Stop?.Field ?? Words.None;
        facts["bounds"] = string.Join(", ", batch.Bounds.Select(bound => $"{bound.Member.WireName} {bound.Least} to {bound.Most}"));
    }

    private static string Arguments(OperationModel operation) => string.Join(", ", Emitting.Arguments.Create(operation).InOrder
        .Select(argument => argument.Name + (argument.Required ? "" : "?")));

    private static string Keys(OperationModel operation) => string.Join(" or ", operation.Security
        .Select(alternative => string.Join(" and ", alternative.Needs.Select(Describe)))) is { Length: > 0 } keys ? keys : Words.None;

    private static string Describe(SecurityNeed need) =>
        need.Scopes.Count == 0 ? need.Member : $"{need.Member} ({string.Join(" ", need.Scopes)})";

    private static string Describe(PageModel page)
    {
        IEnumerable<string> parts =
        [
            page.Method, $"{page.Kind.ToString().ToLowerInvariant()} {page.Start}", "size " + (page.Size ?? Words.None), "items " + page.Items.Path,
            "next " + (page.Next?.Name ?? Words.None), "after " + (page.After?.Path ?? Words.None), "more " + (page.More?.Name ?? Words.None),
            "total " + (page.Total?.Name ?? Words.None), "pages " + (page.Pages?.Name ?? Words.None), $"first {page.First}",
            "lookup " + (page.Lookup is { } lookup ? $"{lookup.Operation.Field} {lookup.Cursor.WireName}" : Words.None),
        ];
        return string.Join(", ", parts);
    }

    private static string Shape(TypeRef type) => (type.Element is { } element ? $"{type.Kind} of {Shape(element)}" : $"{type.Kind}")
        + (type.Nullable ? " or null" : "");
}
