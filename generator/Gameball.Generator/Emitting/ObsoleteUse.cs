using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Which files mention anything deprecated: only those switch the compiler's warning off. Declaring or implementing a deprecated
/// operation is no mention.
/// </summary>
internal sealed class ObsoleteUse(ClientModel client)
{
    private readonly bool _hasTypes =
        client.Types.Any(type => type.Documentation.Obsolete) || client.Tags.Any(tag => tag.Documentation.Obsolete);

    private readonly bool _hasMembers = client.Types.Any(HasMembers);

    /// <summary>In any file: types are mentioned everywhere.</summary>
    public bool Anywhere => _hasTypes;

    /// <summary>A batch's keys are members of its rows, a page's of its answer and items.</summary>
    public bool In(TagModel tag) => _hasTypes
        || (_hasMembers && (tag.Batches.Count > 0 || tag.Operations.Any(operation => operation.Page is not null)));

    /// <summary>JSON code mentions each property.</summary>
    public bool In(EquatableArray<TypeModel> types) => _hasTypes || types.Any(HasMembers);

    private static bool HasMembers(TypeModel type) =>
        type is RecordModel record && record.Properties.Any(property => property.Documentation.Obsolete);
}
