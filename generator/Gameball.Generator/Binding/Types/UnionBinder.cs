using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// Choices of schemas: one that is none (a schema or null), plain values, which have a type in common, and unions. A union is named at
/// once and filled later, so that it may contain itself.
/// </summary>
internal sealed class UnionBinder
{
    private readonly BindingContext _context;
    private readonly NamedTypes _named;
    private readonly SchemaBinder _schemas;
    private readonly UnionCases _cases;
    private readonly NullSchemas _nulls;
    private readonly SchemaChoices _choices;
    private readonly UnionBranches _branches;
    private readonly DiscriminatorBinder _discriminators;

    public UnionBinder(BindingContext context, NamedTypes named, SchemaBinder schemas)
    {
        _context = context;
        _named = named;
        _schemas = schemas;
        _cases = new UnionCases(schemas, named);
        _nulls = new NullSchemas(context.Flattener);
        _choices = new SchemaChoices(context.Problems, context.References, _nulls);
        _branches = new UnionBranches(
            context.Problems, context.Flattener, context.Hierarchy, _choices, _nulls, new SchemaContradictions(context.Flattener));
        _discriminators = new DiscriminatorBinder(context.Problems, context.References, context.Flattener);
    }

    /// <returns><see langword="null"/> when the schema makes no choice.</returns>
    public TypeRef? TryBind(SpecNode schema, SchemaView view, List<string> stated, NameHint hint)
    {
        if (_choices.Read(schema, view, stated) is { All.Count: > 0 } made)
        {
            var told = made.All[0].Discriminator is { } statement ? _discriminators.Read(statement) : null;
            var chosen = Choose(schema, _branches.Collect(view, made, stated), told, hint);
            return SchemaBinder.OrNull(
                chosen, NullSchemas.SaysNull(view) || made.All.All(choice => _nulls.AnyTakesNull(choice.Branches.Items)));
        }

        if (DiscriminatorBinder.IsStatedBy(schema) && view[DiscriminatorBinder.Keyword] is { } discriminator && view.HasProperties)
        {
            return OfBase(schema, view, discriminator, hint);
        }

        return stated.Count > 1 && !stated.All(ScalarTypes.IsScalar) && stated.All(SchemaTypes.IsKnown)
            ? Choose(schema, [.. UnionBranches.OfTypes(schema, view, stated)], discriminator: null, hint)
            : null;
    }

    /// <summary>The type of what may be any of several _schemas.</summary>
    /// <param name="owner">What lists them.</param>
    /// <param name="isOpen">Whether values may be none of them.</param>
    public TypeRef Bind(SpecNode owner, IEnumerable<SpecNode> choices, NameHint hint, bool isOpen)
    {
        var listed = choices.ToList();
        var type = Choose(owner, [.. _branches.Collect(listed)], discriminator: null, hint, isOpen);
        return SchemaBinder.OrNull(type, _nulls.AnyTakesNull(listed));
    }

    /// <summary>What plain values have in common; <see langword="null"/> where a schema is of others.</summary>
    public TypeRef? Plain(SpecNode owner, IEnumerable<SpecNode> choices, NameHint hint)
    {
        var listed = choices.ToList();
        var all = Distinct(_branches.Collect(listed)).ToList();
        if (all.Count == 0 || all.Any(branch => branch.Plain.Length == 0))
        {
            return null;
        }

        var type = all.Count == 1 ? _cases.Bind(all[0], hint) : _cases.BindPlain(owner, all, hint);
        return SchemaBinder.OrNull(type, _nulls.AnyTakesNull(listed));
    }

    /// <summary>A union of types that something else than their JSON tells apart, so that each stays a case of its own.</summary>
    public UnionModel Bind(SpecNode owner, CaseList list, NameHint hint)
    {
        var name = _named.Claim(owner, hint, TypeKind.Union).Name!;
        var union = new UnionModel(
            name, "", TypeUse.None, Documentation.None,
            UnionCases.Name(name, list.All.Select(choice => choice.Type)).ToEquatableArray(), EquatableArray<UnionEntryModel>.Empty);
        _context.Types.Set(union);
        return union;
    }

    // What a base with a discriminator stands for: what builds on it, and itself where no mapping leaves it out.
    private TypeRef? OfBase(SpecNode schema, SchemaView view, SpecNode discriminator, NameHint hint)
    {
        var derived = _branches.OfBase(schema, _discriminators.Read(discriminator).Mapping);
        if (derived.Count == 0)
        {
            return null;
        }

        var told = _discriminators.Read(discriminator, view, [schema.Node, .. derived.Select(branch => _schemas.TargetOf(branch.Schema))]);
        return Choose(schema, told.Mapping.Count == 0 || told.Mapping.Any(entry => entry.Target.Node == schema.Node)
            ? [.. derived, _branches.Itself(schema, view)]
            : derived, told, hint);
    }

    private TypeRef Choose(
        SpecNode owner, IReadOnlyList<UnionBranch> all, Discriminator? discriminator, NameHint hint, bool isOpen = false)
    {
        // What takes everything is no case of its own: a union keeps what is none of its cases as it is.
        // Neither is the choice itself.
        var telling = Distinct(all.Where(branch => !branch.IsAnything))
            .Where(branch => !branch.IsOwn || _schemas.TargetOf(branch.Schema) != owner.Node)
            .ToList();
        if (telling.Count == 0)
        {
            return TypeRef.Any;
        }

        // Where a mapping says how one is told, there may be others some day, and who sends it has to say what it is.
        isOpen |= telling.Count == 1 && (all.Any(branch => branch.IsAnything) || discriminator?.Mapping.Count > 0);
        if (!isOpen && telling.Count == 1)
        {
            return _cases.Bind(telling[0], hint);
        }

        var plain = telling.SelectMany(_branches.Plain).ToList();
        if (!isOpen && plain.All(branch => branch.Plain.Length > 0))
        {
            return _cases.BindPlain(owner, Distinct(plain).ToList(), hint);
        }

        return _named.Shared(owner, TypeKind.Union) ?? Start(owner, telling, discriminator, _named.Claim(owner, hint, TypeKind.Union));
    }

    private TypeRef Start(SpecNode owner, IReadOnlyList<UnionBranch> telling, Discriminator? discriminator, TypeRef type)
    {
        var union = new UnionModel(
            type.Name!, "", TypeUse.None, owner.IsMapping ? _context.Documentation.OfType(owner) : Documentation.None,
            EquatableArray<UnionCaseModel>.Empty, EquatableArray<UnionEntryModel>.Empty);
        _context.Types.Set(union);
        _context.Unfinished.Add(() => _context.Types.Set(Fill(union, telling, discriminator)));
        return type;
    }

    private UnionModel Fill(UnionModel union, IReadOnlyList<UnionBranch> telling, Discriminator? discriminator)
    {
        var mapped = (discriminator?.Mapping ?? [])
            .Select(entry => new { entry.Target, entry.Reference })
            .Concat(discriminator?.Default is { } otherwise ? [new { Target = otherwise, Reference = otherwise }] : [])
            .Where(named => !telling.Any(branch => IsOf(branch, named.Target)))
            .Select(named => named.Reference);
        var bound = _cases.Create(union.Name, [.. telling, .. mapped.Select((target, i) => _branches.Own(target, telling.Count + i + 1))]);
        var all = bound.SelectMany((choice, i) => choice.Branches.Select(branch => (Branch: branch, Case: i))).ToList();
        var listed = all.ConvertAll(one => one.Branch);
        var said = discriminator is null ? listed.ConvertAll(_discriminators.OfBase) : _discriminators.BindValues(discriminator, listed);
        for (var i = 0; i < all.Count; i++)
        {
            if (said[i] is { } value)
            {
                _context.Types.SetDiscriminator(union.Name, all[i].Case, value.Or(_context.Types.DiscriminatorOf(union.Name, all[i].Case)));
            }
        }

        return union with { Cases = UnionCases.Name(union.Name, bound.Select(choice => choice.Type)).ToEquatableArray() };
    }

    private bool IsOf(UnionBranch branch, SpecNode target) => _schemas.TargetOf(branch.Schema) == target.Node;

    // The same schema twice is one case.
    private IEnumerable<UnionBranch> Distinct(IEnumerable<UnionBranch> all)
    {
        var seen = new HashSet<DistinctBranch>();
        return all.Where(branch => seen.Add(new(_schemas.TargetOf(branch.Schema), branch.Type)));
    }

    private sealed record DistinctBranch(Node Target, string Type);
}
