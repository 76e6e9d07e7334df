using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>A type of a union and the branches with that type.</summary>
internal sealed record UnionCase(TypeRef Type, IReadOnlyList<UnionBranch> Branches);

/// <summary>The distinct types of a union. A branch for any value is not a case, because a union keeps other values anyway.</summary>
internal sealed class CaseList
{
    private readonly List<UnionCase> _all = [];
    private readonly Dictionary<string, int> _known = [];

    public IReadOnlyList<UnionCase> All => _all;

    public void Add(TypeRef type, IReadOnlyList<UnionBranch> branches)
    {
        if (type.Kind == TypeKind.Any)
        {
            return;
        }

        if (IndexOf(type) is >= 0 and var at)
        {
            _all[at] = new(WithNulls(_all[at].Type, type), [.. _all[at].Branches, .. branches]);
            return;
        }

        _known.Add(Key(type), _all.Count);
        _all.Add(new(type with { Nullable = false }, branches));
    }

    /// <returns>The index; -1 when the type is not in the list.</returns>
    public int IndexOf(TypeRef type) => _known.TryGetValue(Key(type), out var at) ? at : -1;

    /// <summary>Returns a key for the C# type, in which nullability makes no difference.</summary>
    private static string Key(TypeRef type) =>
        type.Kind + " " + type.Name + (type.Element is { } element ? $"({Key(element)})" : "");

    private static TypeRef WithNulls(TypeRef one, TypeRef other) => one.Element is { } left && other.Element is { } right
        ? one with { Element = WithNulls(left with { Nullable = left.Nullable || right.Nullable }, right) }
        : one;
}
