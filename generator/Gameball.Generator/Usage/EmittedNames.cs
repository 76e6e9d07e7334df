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

    public static IEnumerable<string> OfAll(ClientModel client) => client.Tags
        .SelectMany(tag => Of(tag).Concat(tag.Operations.SelectMany(Of)).Concat(tag.Batches.SelectMany(Of)))
        .Concat(client.Types.SelectMany(Of));
}
