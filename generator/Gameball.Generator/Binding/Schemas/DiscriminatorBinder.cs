using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>The discriminator of one case.</summary>
/// <param name="Property">The discriminator's name in JSON.</param>
/// <param name="Values">Its values for the case.</param>
/// <param name="IsMapped">Whether a mapping lists the values.</param>
internal sealed record DiscriminatorValue(string Property, EquatableArray<string> Values, bool IsMapped)
{
    public DiscriminatorValue Or(DiscriminatorValue? other) => other is null
        ? this
        : new(Property, Values.Concat(other.Values).Distinct().ToEquatableArray(), IsMapped || other.IsMapped);
}

/// <summary>A schema in a mapping, and its value.</summary>
/// <param name="Reference">The reference to the schema.</param>
internal sealed record DiscriminatorTarget(SpecNode Target, string Value, SpecNode Reference);

/// <summary>The discriminator of a choice.</summary>
/// <param name="Keyword">The <c>discriminator</c> keyword.</param>
/// <param name="Mapping">The schemas by value, as far as documents list them.</param>
/// <param name="Default">The schema for any other value.</param>
internal sealed record Discriminator(SpecNode Keyword, IReadOnlyList<DiscriminatorTarget> Mapping, SpecNode? Default);

/// <summary>Reads discriminators: the schemas and their values.</summary>
internal sealed class DiscriminatorBinder(ProblemSink problems, ReferenceResolver references, SchemaFlattener flattener)
{
    public const string Keyword = MappingReferences.DiscriminatorKeyword;

    public Discriminator Read(SpecNode discriminator) => new(discriminator, Mapping(discriminator), Default(discriminator));

    /// <summary>
    /// Reads the discriminator of a base, with the mappings of the bases above for its derived schemas: a mapping lists the schemas derived
    /// from its own schema, so only a mapping further up can name the schema itself.
    /// </summary>
    /// <param name="stated">The base's own discriminator.</param>
    /// <param name="view">The base merged with the schemas of its <c>allOf</c>.</param>
    public Discriminator Read(SpecNode stated, SchemaView view, ICollection<Node> members)
    {
        var own = Mapping(stated);
        var above = view.All(Keyword)
            .Where(other => other.Node != stated.Node)
            .SelectMany(Mapping)
            .Where(entry => members.Contains(entry.Target.Node) && own.All(known => known.Target.Node != entry.Target.Node));
        return new(stated, [.. own, .. above], Default(stated));
    }

    /// <summary>
    /// Whether a schema declares the discriminator itself or in an inline schema of its <c>allOf</c>, and not only by a reference.
    /// </summary>
    public static bool IsStatedBy(SpecNode schema) =>
        schema.Has(Keyword) || schema.AllOf.Any(inner => !inner.Has(ReferenceResolver.Keyword) && IsStatedBy(inner));

    /// <summary>Returns the schemas in a mapping, each with its value. Unresolved ones are reported.</summary>
    private IReadOnlyList<DiscriminatorTarget> Mapping(SpecNode discriminator)
    {
        var mapping = discriminator["mapping"];
        var found = new List<DiscriminatorTarget>();
        foreach (var member in mapping?.Node.Members ?? [])
        {
            var value = mapping!.Child(member);
            var reference = MappingReferences.FromValue(value, references);
            if (Target(reference) is { } target)
            {
                found.Add(new(target, member.Name, reference));
            }
            else
            {
                problems.Add(SchemaProblems.DanglingMapping(value.Place, member.Name, value.Text));
            }
        }

        return found;
    }

    /// <summary>Returns the discriminator of each branch of a choice; <see langword="null"/> for a branch without a known value.</summary>
    public IReadOnlyList<DiscriminatorValue?> BindValues(Discriminator discriminator, IEnumerable<UnionBranch> all)
    {
        var property = discriminator.Keyword.TextOf("propertyName");
        var statements = all.Select(branch => BindValues(discriminator, property, branch)).ToList();

        // A default that several cases state, or that is the name of another case, identifies none of them: it was copied with the
        // property.
        var uses = statements.SelectMany(one => new[] { one?.Default, one?.Implied }.Distinct()).OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return statements.ConvertAll<DiscriminatorValue?>(one => one?.Mapped is { } mapped ? mapped
            : (one?.Default is { } own && (uses[own] == 1 || one.Implied is null) ? own : one?.Implied) is { } value
                ? new(property, new([value]), IsMapped: false)
                : null);
    }

    private CaseStatement? BindValues(Discriminator discriminator, string property, UnionBranch branch)
    {
        var isDefault = discriminator.Default is { } otherwise && (references.Resolve(branch.Schema) ?? branch.Schema).Node == otherwise.Node;
        if (property.Length == 0 || !branch.Schema.IsMapping || isDefault)
        {
            return null;
        }

        if (Mapped(discriminator, branch) is { } mapped)
        {
            return new(mapped, null, null);
        }

        var stated = branch.View.Properties().FirstOrDefault(source => source.Member.Name == property);
        var listed = stated?.Schema is { IsMapping: true } schema ? EnumEntry.Read(flattener.View(schema)) : [];
        return listed.Count == 1
            ? new(null, null, listed[0].Value.Text)
            : new(
                null,
                OwnDefault(references.Resolve(branch.Schema) ?? branch.Schema, property, listed),
                Named(listed, PointerNames.ComponentOf(branch.Schema) ?? branch.Component));
    }

    // The case's own default has precedence over its name. The default of a base or of a shared schema is not the case's own.
    private static string? OwnDefault(SpecNode schema, string property, IReadOnlyList<EnumEntry> listed)
    {
        var inline = schema.AllOf.Where(inner => !inner.Has(ReferenceResolver.Keyword)).Prepend(schema);
        return IsStatedBy(schema) ? null : inline
            .Select(inner => inner["properties"]?[property]?.TextOf("default") ?? "")
            .FirstOrDefault(value => value.Length > 0 && (listed.Count == 0 || listed.Any(entry => entry.Value.Text == value)));
    }

    // Without a mapping the component's name is the value, but servers send the value of the property's own constant or enum.
    private static string? Named(IReadOnlyList<EnumEntry> listed, string? component)
    {
        if (component is null)
        {
            return null;
        }

        var name = Identifier.Pascal(component, "");
        var alike = listed
            .Where(entry => string.Equals(Identifier.Pascal(entry.Value.Text, ""), name, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return listed.Count == 0 || listed.Any(entry => entry.Value.Text == component) ? component
            : alike.Count == 1 ? alike[0].Value.Text
            : null;
    }

    /// <summary>
    /// Returns the discriminator of a base for a branch derived from it, if the choice itself has no discriminator. A component's name
    /// alone does not count: some documents have no mapping although their servers send other values.
    /// </summary>
    public DiscriminatorValue? OfBase(UnionBranch branch) => branch.Schema.IsMapping
        ? branch.View.All(Keyword).Select(keyword => Mapped(Read(keyword), branch)).FirstOrDefault(value => value is not null)
        : null;

    private DiscriminatorValue? Mapped(Discriminator discriminator, UnionBranch branch)
    {
        var property = discriminator.Keyword.TextOf("propertyName");
        var node = (references.Resolve(branch.Schema) ?? branch.Schema).Node;
        var mapped = discriminator.Mapping.Where(entry => entry.Target.Node == node).Select(entry => entry.Value).ToList();
        return property.Length == 0 || mapped.Count == 0 ? null : new(property, mapped.ToEquatableArray(), IsMapped: true);
    }

    private SpecNode? Default(SpecNode discriminator)
    {
        if (discriminator["defaultMapping"] is not { } stated)
        {
            return null;
        }

        var target = Target(MappingReferences.FromValue(stated, references));
        if (target is null)
        {
            problems.Add(SchemaProblems.DanglingMapping(stated.Place, "defaultMapping", stated.Text));
        }

        return target;
    }

    private SpecNode? Target(SpecNode reference) => references.Peek(reference).Node == reference.Node ? null : references.Resolve(reference);

    /// <summary>The statements of the documents about one case.</summary>
    /// <param name="Mapped">The value of a mapping, which overrides the others.</param>
    /// <param name="Default">The default that the case itself states.</param>
    /// <param name="Implied">The only value that the case lists, or its component's name.</param>
    private sealed record CaseStatement(DiscriminatorValue? Mapped, string? Default, string? Implied);
}
