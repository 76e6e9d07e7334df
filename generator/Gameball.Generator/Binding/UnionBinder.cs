using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>
/// Choices of schemas: one that is none (a schema or null), plain values, which have a type in common, and unions. A union is named at
/// once and filled later, so that it may contain itself.
/// </summary>
internal sealed class UnionBinder(
    SchemaChoices choices, UnionBranches branches, NullSchemas nulls, DiscriminatorBinder discriminators, UnionCases cases,
    NamedTypes named, TypeTable types, DocumentationBinder documentation, Queue<Action> unfinished, SchemaBinder schemas)
{
    /// <returns><see langword="null"/> when the schema makes no choice.</returns>
    public TypeRef? TryBind(Cursor schema, SchemaView view, List<string> stated, NameHint hint)
    {
        if (choices.Of(schema, view, stated) is { All.Count: > 0 } made)
        {
            var told = made.All[0].Discriminator is { } statement ? discriminators.Read(statement) : null;
            var chosen = Choose(schema, branches.Of(view, made, stated), told, hint);
            return SchemaBinder.OrNull(
                chosen, NullSchemas.SaysNull(view) || made.All.All(choice => nulls.AnyTakesNull(choice.Branches.Items)));
        }

        if (DiscriminatorBinder.IsStatedBy(schema) && view[DiscriminatorBinder.Keyword] is { } discriminator && view.HasProperties)
        {
            return OfBase(schema, view, discriminator, hint);
        }

        return stated.Count > 1 && !stated.All(ScalarTypes.IsScalar) && stated.All(SchemaTypes.IsKnown)
            ? Choose(schema, [.. UnionBranches.OfTypes(schema, view, stated)], discriminator: null, hint)
            : null;
    }

    /// <summary>The type of what may be any of several schemas.</summary>
    /// <param name="owner">What lists them.</param>
    /// <param name="isOpen">Whether values may be none of them.</param>
    public TypeRef Of(Cursor owner, IEnumerable<Cursor> choices, NameHint hint, bool isOpen)
    {
        var listed = choices.ToList();
        var type = Choose(owner, [.. branches.Of(listed)], discriminator: null, hint, isOpen);
        return SchemaBinder.OrNull(type, nulls.AnyTakesNull(listed));
    }

    /// <summary>What plain values have in common; <see langword="null"/> where a schema is of others.</summary>
    public TypeRef? Plain(Cursor owner, IEnumerable<Cursor> choices, NameHint hint)
    {
        var listed = choices.ToList();
        var all = Distinct(branches.Of(listed)).ToList();
        if (all.Count == 0 || all.Any(branch => branch.Plain.Length == 0))
        {
            return null;
        }

        var type = all.Count == 1 ? cases.Bind(all[0], hint) : cases.BindPlain(owner, all, hint);
        return SchemaBinder.OrNull(type, nulls.AnyTakesNull(listed));
    }

    /// <summary>A union of types that something else than their JSON tells apart, so that each stays a case of its own.</summary>
    public UnionModel Of(Cursor owner, CaseList list, NameHint hint)
    {
        var name = named.Claim(owner, hint, TypeKind.Union).Name!;
        var union = new UnionModel(
            name, "", TypeUse.None, Documentation.None,
            UnionCases.Name(name, list.All.Select(choice => choice.Type)).ToEquatableArray(), EquatableArray<UnionRowModel>.Empty);
        types.Set(union);
        return union;
    }

    // What a base with a discriminator stands for: what builds on it, and itself where no mapping leaves it out.
    private TypeRef? OfBase(Cursor schema, SchemaView view, Cursor discriminator, NameHint hint)
    {
        var derived = branches.OfBase(schema, discriminators.Read(discriminator).Mapping);
        if (derived.Count == 0)
        {
            return null;
        }

        var told = discriminators.Read(discriminator, view, [schema.Node, .. derived.Select(branch => schemas.TargetOf(branch.Schema))]);
        return Choose(schema, told.Mapping.Count == 0 || told.Mapping.Any(entry => entry.Target.Node == schema.Node)
            ? [.. derived, branches.Itself(schema, view)]
            : derived, told, hint);
    }

    private TypeRef Choose(
        Cursor owner, IReadOnlyList<UnionBranch> all, Discriminator? discriminator, NameHint hint, bool isOpen = false)
    {
        // What takes everything is no case of its own: a union keeps what is none of its cases as it is.
        // Neither is the choice itself.
        var telling = Distinct(all.Where(branch => !branch.IsAnything))
            .Where(branch => !branch.IsOwn || schemas.TargetOf(branch.Schema) != owner.Node)
            .ToList();
        if (telling.Count == 0)
        {
            return TypeRef.Any;
        }

        // Where a mapping says how one is told, there may be others some day, and who sends it has to say what it is.
        isOpen |= telling.Count == 1 && (all.Any(branch => branch.IsAnything) || discriminator?.Mapping.Count > 0);
        if (!isOpen && telling.Count == 1)
        {
            return cases.Bind(telling[0], hint);
        }

        var plain = telling.SelectMany(branches.Plain).ToList();
        if (!isOpen && plain.All(branch => branch.Plain.Length > 0))
        {
            return cases.BindPlain(owner, Distinct(plain).ToList(), hint);
        }

        return named.Shared(owner, TypeKind.Union) ?? Start(owner, telling, discriminator, named.Claim(owner, hint, TypeKind.Union));
    }

    private TypeRef Start(Cursor owner, IReadOnlyList<UnionBranch> telling, Discriminator? discriminator, TypeRef type)
    {
        var union = new UnionModel(
            type.Name!, "", TypeUse.None, owner.IsMapping ? documentation.OfType(owner) : Documentation.None,
            EquatableArray<UnionCaseModel>.Empty, EquatableArray<UnionRowModel>.Empty);
        types.Set(union);
        unfinished.Enqueue(() => types.Set(Fill(union, telling, discriminator)));
        return type;
    }

    private UnionModel Fill(UnionModel union, IReadOnlyList<UnionBranch> telling, Discriminator? discriminator)
    {
        var mapped = (discriminator?.Mapping ?? [])
            .Select(entry => new { entry.Target, entry.Reference })
            .Concat(discriminator?.Default is { } otherwise ? [new { Target = otherwise, Reference = otherwise }] : [])
            .Where(named => !telling.Any(branch => IsOf(branch, named.Target)))
            .Select(named => named.Reference);
        var bound = cases.Of(union.Name, [.. telling, .. mapped.Select((target, i) => branches.Own(target, telling.Count + i + 1))]);
        var all = bound.SelectMany((choice, i) => choice.Branches.Select(branch => (Branch: branch, Case: i))).ToList();
        var listed = all.ConvertAll(one => one.Branch);
        var said = discriminator is null ? listed.ConvertAll(discriminators.OfBase) : discriminators.Of(discriminator, listed);
        for (var i = 0; i < all.Count; i++)
        {
            if (said[i] is { } value)
            {
                types.SetDiscriminator(union.Name, all[i].Case, value.Or(types.DiscriminatorOf(union.Name, all[i].Case)));
            }
        }

        return union with { Cases = UnionCases.Name(union.Name, bound.Select(choice => choice.Type)).ToEquatableArray() };
    }

    private bool IsOf(UnionBranch branch, Cursor target) => schemas.TargetOf(branch.Schema) == target.Node;

    // The same schema twice is one case.
    private IEnumerable<UnionBranch> Distinct(IEnumerable<UnionBranch> all)
    {
        var seen = new HashSet<DistinctBranch>();
        return all.Where(branch => seen.Add(new(schemas.TargetOf(branch.Schema), branch.Type)));
    }

    private sealed record DistinctBranch(Node Target, string Type);
}
