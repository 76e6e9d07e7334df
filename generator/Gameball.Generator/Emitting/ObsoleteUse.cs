using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// Finds the files that use deprecated members or types: only those disable the compiler's warning. Declaring or implementing a deprecated
/// operation is not a use.
/// </summary>
internal sealed class ObsoleteUse(ClientModel client)
{
    private readonly bool _hasTypes =
        client.Types.Any(type => type.Documentation.Obsolete) || client.Tags.Any(tag => tag.Documentation.Obsolete);

    private readonly bool _hasMembers = client.Types.Any(HasMembers);

    /// <summary>Whether any file uses something deprecated: all files use types.</summary>
    public bool Anywhere => _hasTypes;

    /// <summary>Whether a tag does: a batch's keys are members of its rows, a page's keys are members of its response and items.</summary>
    public bool In(TagModel tag) => _hasTypes
        || (_hasMembers && (tag.Batches.Count > 0 || tag.Operations.Any(operation => operation.Page is not null)));

    /// <summary>Whether a group of types does: JSON code uses each property.</summary>
    public bool In(EquatableArray<TypeModel> types) => _hasTypes || types.Any(HasMembers);

    private static bool HasMembers(TypeModel type) =>
        type is RecordModel record && record.Properties.Any(property => property.Documentation.Obsolete);
}
