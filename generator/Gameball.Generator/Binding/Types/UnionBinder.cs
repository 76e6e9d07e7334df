using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>
/// Binds choices of schemas: a single schema or null, plain values, which have a common type, and unions. A union gets its name first and
/// its cases later, so that it may contain itself.
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

    /// <returns><see langword="null"/> if the schema has no choice.</returns>
    public TypeRef? TryBind(SpecNode schema, SchemaView view, List<string> stated, NameHint hint)
    {
        if (_choices.Read(schema, view, stated) is { All.Count: > 0 } made)
        {
            var discriminator = made.All[0].Discriminator is { } statement ? _discriminators.Read(statement) : null;
            var chosen = Choose(schema, _branches.Collect(view, made, stated), discriminator, hint);
            return SchemaBinder.OrNull(
                chosen, NullSchemas.AllowsNull(view) || made.All.All(choice => _nulls.AnyAllowsNull(choice.Branches.Items)));
        }

        if (DiscriminatorBinder.IsStatedBy(schema) && view[DiscriminatorBinder.Keyword] is { } keyword && view.HasProperties)
        {
            return OfBase(schema, view, keyword, hint);
        }

        return stated.Count > 1 && !stated.All(ScalarTypes.IsScalar) && stated.All(SchemaTypes.IsKnown)
            ? Choose(schema, [.. UnionBranches.OfTypes(schema, view, stated)], discriminator: null, hint)
            : null;
    }

    /// <summary>Returns the type for values of any of several schemas.</summary>
    /// <param name="owner">The node that lists the schemas.</param>
    /// <param name="isOpen">Whether other values are possible too.</param>
    public TypeRef Bind(SpecNode owner, IEnumerable<SpecNode> choices, NameHint hint, bool isOpen)
    {
        var listed = choices.ToList();
        var type = Choose(owner, [.. _branches.Collect(listed)], discriminator: null, hint, isOpen);
        return SchemaBinder.OrNull(type, _nulls.AnyAllowsNull(listed));
    }

    /// <summary>Returns the common type of plain values; <see langword="null"/> if a schema has other values.</summary>
    public TypeRef? Plain(SpecNode owner, IEnumerable<SpecNode> choices, NameHint hint)
    {
        var listed = choices.ToList();
        var all = Distinct(_branches.Collect(listed)).ToList();
        if (all.Count == 0 || all.Any(branch => branch.Plain.Length == 0))
        {
            return null;
        }

        var type = all.Count == 1 ? _cases.Bind(all[0], hint) : _cases.BindPlain(owner, all, hint);
        return SchemaBinder.OrNull(type, _nulls.AnyAllowsNull(listed));
    }

    /// <summary>
    /// Returns a union of types that something other than their JSON distinguishes, so that each stays a case of its own.
    /// </summary>
    public UnionModel Bind(SpecNode owner, CaseList list, NameHint hint)
    {
        var name = _named.Claim(owner, hint, TypeKind.Union).Name!;
        var union = new UnionModel(
            name, "", TypeUse.None, Documentation.None,
            UnionCases.Name(name, list.All.Select(unionCase => unionCase.Type)).ToEquatableArray(), EquatableArray<UnionEntryModel>.Empty);
        _context.Types.Set(union);
        return union;
    }

    // Binds a base with a discriminator as a union of its derived schemas, and of itself unless a mapping excludes it.
    private TypeRef? OfBase(SpecNode schema, SchemaView view, SpecNode keyword, NameHint hint)
    {
        var derived = _branches.OfBase(schema, _discriminators.Read(keyword).Mapping);
        if (derived.Count == 0)
        {
            return null;
        }

        var discriminator = _discriminators.Read(keyword, view, [schema.Node, .. derived.Select(branch => _schemas.TargetOf(branch.Schema))]);
        return Choose(schema, discriminator.Mapping.Count == 0 || discriminator.Mapping.Any(entry => entry.Target.Node == schema.Node)
            ? [.. derived, _branches.Itself(schema, view)]
            : derived, discriminator, hint);
    }

    private TypeRef Choose(
        SpecNode owner, IReadOnlyList<UnionBranch> all, Discriminator? discriminator, NameHint hint, bool isOpen = false)
    {
        // A branch for any value is not a case, because a union keeps other values anyway. Neither is the choice itself.
        var distinct = Distinct(all.Where(branch => !branch.IsAnything))
            .Where(branch => !branch.IsOwn || _schemas.TargetOf(branch.Schema) != owner.Node)
            .ToList();
        if (distinct.Count == 0)
        {
            return TypeRef.Any;
        }

        // With a mapping there may be further cases in future, and a sender must state the case.
        isOpen |= distinct.Count == 1 && (all.Any(branch => branch.IsAnything) || discriminator?.Mapping.Count > 0);
        if (!isOpen && distinct.Count == 1)
        {
            return _cases.Bind(distinct[0], hint);
        }

        var plain = distinct.SelectMany(_branches.Plain).ToList();
        if (!isOpen && plain.All(branch => branch.Plain.Length > 0))
        {
            return _cases.BindPlain(owner, Distinct(plain).ToList(), hint);
        }

        return _named.Shared(owner, TypeKind.Union) ?? Start(owner, distinct, discriminator, _named.Claim(owner, hint, TypeKind.Union));
    }

    private TypeRef Start(SpecNode owner, IReadOnlyList<UnionBranch> distinct, Discriminator? discriminator, TypeRef type)
    {
        var union = new UnionModel(
            type.Name!, "", TypeUse.None, owner.IsMapping ? _context.Documentation.OfType(owner) : Documentation.None,
            EquatableArray<UnionCaseModel>.Empty, EquatableArray<UnionEntryModel>.Empty);
        _context.Types.Set(union);
        _context.Unfinished.Add(() => _context.Types.Set(Fill(union, distinct, discriminator)));
        return type;
    }

    private UnionModel Fill(UnionModel union, IReadOnlyList<UnionBranch> distinct, Discriminator? discriminator)
    {
        var mapped = (discriminator?.Mapping ?? [])
            .Select(entry => new { entry.Target, entry.Reference })
            .Concat(discriminator?.Default is { } otherwise ? [new { Target = otherwise, Reference = otherwise }] : [])
            .Where(named => !distinct.Any(branch => IsOf(branch, named.Target)))
            .Select(named => named.Reference);
        var bound = _cases.Create(union.Name, [.. distinct, .. mapped.Select((target, i) => _branches.Own(target, distinct.Count + i + 1))]);
        var all = bound.SelectMany((unionCase, i) => unionCase.Branches.Select(branch => (Branch: branch, Case: i))).ToList();
        var listed = all.ConvertAll(one => one.Branch);
        var values = discriminator is null ? listed.ConvertAll(_discriminators.OfBase) : _discriminators.BindValues(discriminator, listed);
        for (var i = 0; i < all.Count; i++)
        {
            if (values[i] is { } value)
            {
                _context.Types.SetDiscriminator(union.Name, all[i].Case, value.Or(_context.Types.DiscriminatorOf(union.Name, all[i].Case)));
            }
        }

        return union with { Cases = UnionCases.Name(union.Name, bound.Select(unionCase => unionCase.Type)).ToEquatableArray() };
    }

    private bool IsOf(UnionBranch branch, SpecNode target) => _schemas.TargetOf(branch.Schema) == target.Node;

    // A schema that occurs twice is one case.
    private IEnumerable<UnionBranch> Distinct(IEnumerable<UnionBranch> all)
    {
        var seen = new HashSet<DistinctBranch>();
        return all.Where(branch => seen.Add(new(_schemas.TargetOf(branch.Schema), branch.Type)));
    }

    private sealed record DistinctBranch(Node Target, string Type);
}
