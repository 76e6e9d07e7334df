using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;

namespace Gameball.Generator.Binding;

/// <summary>A type of a union and the branches that it came from.</summary>
internal sealed record UnionCase(TypeRef Type, IReadOnlyList<UnionBranch> Branches);

/// <summary>The types of a union, each once. What may be anything is none of them: a union keeps it as it is.</summary>
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

    /// <returns>-1 when the type is none of them.</returns>
    public int IndexOf(TypeRef type) => _known.TryGetValue(Key(type), out var at) ? at : -1;

    /// <summary>What tells types apart in C#, where it makes no difference whether a text or an object may be null.</summary>
    private static string Key(TypeRef type) =>
        type.Kind + " " + type.Name + (type.Element is { } element ? $"({Key(element)})" : "");

    private static TypeRef WithNulls(TypeRef one, TypeRef other) => one.Element is { } left && other.Element is { } right
        ? one with { Element = WithNulls(left with { Nullable = left.Nullable || right.Nullable }, right) }
        : one;
}
