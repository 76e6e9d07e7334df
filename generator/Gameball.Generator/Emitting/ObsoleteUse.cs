using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>Finds whether a client holds anything deprecated: only then do files switch the compiler's warning off.</summary>
internal static class ObsoleteUse
{
    public static bool In(ClientModel client) => client.Tags.SelectMany(Of).Concat(client.Types.SelectMany(Of)).Any(place => place.Obsolete);

    private static IEnumerable<Documentation> Of(TagModel tag) => tag.Operations.Select(operation => operation.Documentation)
        .Concat(tag.Batches.Select(batch => batch.Documentation))
        .Append(tag.Documentation);

    private static IEnumerable<Documentation> Of(TypeModel type) => (type switch
    {
        RecordModel record => record.Properties.Select(property => property.Documentation),
        EnumModel openEnum => openEnum.Values.Select(value => value.Documentation),
        _ => [],
    }).Append(type.Documentation);
}
