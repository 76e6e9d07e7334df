using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;

namespace Gameball.Generator.Usage;

/// <summary>The names in C# by which code uses a part of a client.</summary>
internal static class EmittedNames
{
    public static IEnumerable<string> Of(TagModel tag) => [tag.Property, tag.ClassName, tag.InterfaceName];

    public static IEnumerable<string> Of(OperationModel operation) =>
        new[] { operation.Method, operation.Field, operation.ResponseMethod, operation.Page?.Method }.OfType<string>();

    public static IEnumerable<string> Of(BatchModel batch) => [batch.Property];

    public static IEnumerable<string> Of(TypeModel type) => [type.Name, TypeNames.JsonClass(type.Name)];

    /// <summary>Returns the members of a type whose own types are emitted.</summary>
    public static IEnumerable<string> Members(TypeModel type) => type is not RecordModel record ? [] : record.Properties
        .Where(property => property.Type.EmittedName is not null)
        .Select(property => property.Name)
        .Concat(record.Extra?.EmittedName is null ? [] : [record.ExtraName]);

    /// <summary>Returns the members that the pages and batches of a tag read.</summary>
    public static IEnumerable<string> ReadMembers(TagModel tag) => tag.Operations
        .SelectMany(operation => operation.Page is { } page ? Members(page) : [])
        .Concat(tag.Batches.SelectMany(Members))
        .SelectMany(Path);

    public static IEnumerable<string> OfAll(ClientModel client) => client.Tags
        .SelectMany(tag => Of(tag).Concat(tag.Operations.SelectMany(Of)).Concat(tag.Batches.SelectMany(Of)))
        .Concat(client.Types.SelectMany(Of))
        .Concat(client.Types.SelectMany(Members));

    private static IEnumerable<RowMember?> Members(PageModel page) =>
        [page.Items, page.Next?.Member, page.After, page.More?.Member, page.Total?.Member, page.Pages?.Member, page.Lookup?.Cursor];

    private static IEnumerable<RowMember?> Members(BatchModel batch) =>
        batch.Bounds.Select(bound => bound.Member).Concat([batch.RowKey, batch.PartitionKey]);

    private static IEnumerable<string> Path(RowMember? member)
    {
        for (; member is not null; member = member.Owner)
        {
            yield return member.Property ?? "";
        }
    }
}
