using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Binds branches to distinct C# types.</summary>
internal sealed class UnionCases(SchemaBinder schemas, NamedTypes named)
{
    public TypeRef Bind(UnionBranch branch, NameHint hint) => branch.IsOwn
        ? schemas.Bind(branch.Schema, hint)
        : schemas.BindView(branch.Schema, branch.View, branch.Types, hint);

    /// <summary>Binds plain values to a common type: an enum, their type, or a scalar.</summary>
    public TypeRef BindPlain(SpecNode owner, IReadOnlyList<UnionBranch> branches, NameHint hint)
    {
        var families = branches.Select(branch => branch.Plain).Distinct().ToList();
        var entries = branches.Select(branch => EnumEntry.Read(branch.View)).ToList();
        var isListed = entries.All(listed => listed.Count > 0);
        if (families.Count > 1)
        {
            return (isListed ? named.BindEnum(owner, entries.SelectMany(listed => listed), "", "", hint) : null)
                ?? new TypeRef(TypeKind.Scalar);
        }

        // A list of strings beside any string is the same as an open enum, such as the target of the only reference.
        var references = branches.Where(branch => branch.Schema.Has(ReferenceResolver.Keyword)).ToList();
        if (families[0] == "string" && references.Count == 1
            && branches.Zip(entries, (branch, listed) => (branch == references[0]) == (listed.Count > 0)).All(isOne => isOne))
        {
            return Bind(references[0], hint) with { Nullable = false };
        }

        if (families[0] != "boolean" && (isListed || (families[0] == "string" && entries.Any(listed => listed.Count > 0))))
        {
            var described = branches.Zip(entries, (branch, listed) => listed.Select(entry => Describe(entry, branch, listed.Count)));
            var type = branches.All(branch => branch.Types[0] == "integer") ? "integer" : families[0];
            return named.BindEnum(owner, described.SelectMany(entry => entry), type, "", hint) ?? Common(branches, families[0]);
        }

        return Common(branches, families[0]);
    }

    /// <summary>Returns the types of a union and the branches of each, without null.</summary>
    public IReadOnlyList<UnionCase> Create(string union, IReadOnlyList<UnionBranch> branches)
    {
        var cases = new CaseList();
        var others = 0;
        foreach (var group in branches.GroupBy(branch => branch.Plain.Length > 0 ? branch.Plain : "#" + others++))
        {
            var members = group.ToList();
            var hint = new NameHint(NameOf(union, members[0]));
            var type = members.Count == 1 ? Bind(members[0], hint) : BindPlain(members[0].Schema, members, hint);
            // A branch that is the union itself adds nothing.
            if (type.Name != union)
            {
                cases.Add(type, members);
            }
        }

        return cases.All;
    }

    /// <summary>Names the cases after the types, without the union's name in front: in Pet, PetCat is the case Cat.</summary>
    public static IEnumerable<UnionCaseModel> Name(string union, IEnumerable<TypeRef> types)
    {
        // A member must not have the name of its type.
        var taken = new[] { "As", "From" }
            .Where(prefix => union.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => union.Substring(prefix.Length));
        var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.UnionCases, .. taken], "Value");
        var all = types.ToList();
        var names = scope.ClaimAll([.. all.Select(type => new WantedName(CaseName(union, type), type.Name ?? type.Element?.Name ?? ""))]);
        return all.Select((type, i) => new UnionCaseModel(names[i], type));
    }

    private static string CaseName(string union, TypeRef type) => type.Kind switch
    {
        TypeKind.List => CaseName(union, type.Element!) + "List",
        TypeKind.Map => CaseName(union, type.Element!) + "Map",
        _ when type.Name is { } name => name.Length > union.Length && name.StartsWith(union, StringComparison.Ordinal)
            && char.IsUpper(name[union.Length]) ? name.Substring(union.Length) : name,
        _ => type.Kind.ToString(),
    };

    // A component keeps its own name: the type in the choice is another one.
    private static string NameOf(string union, UnionBranch branch) =>
        branch.Label.StartsWith(union, StringComparison.Ordinal) && branch.Label.Length > union.Length
            && PointerNames.ComponentOf(branch.Schema) is null ? branch.Label : union + branch.Label;

    // The title of a branch with one value is the value's name. A string is its own name, which stays if the title changes.
    private static EnumEntry Describe(EnumEntry entry, UnionBranch branch, int siblings)
    {
        var title = siblings > 1 ? "" : branch.View.TextOf("title");
        var text = siblings > 1 ? "" : branch.View.TextOf("description");
        return new(
            entry.Value,
            entry.Name.Length == 0 && entry.Value.Kind == NodeKind.Number ? title : entry.Name,
            entry.Description.Length > 0 ? entry.Description : text.Length > 0 ? text : title);
    }

    private static TypeRef Common(IReadOnlyList<UnionBranch> branches, string family)
    {
        var kinds = branches
            .SelectMany(branch => branch.Types.Select(type => ScalarTypes.Map(type, branch.View.TextOf("format"))))
            .Distinct()
            .ToList();
        return new TypeRef(kinds.Count == 1 ? kinds[0]
            : kinds.All(kind => kind is TypeKind.Int32 or TypeKind.Int64) ? TypeKind.Int64
            : ScalarTypes.Map(family, ""));
    }
}
