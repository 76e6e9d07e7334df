using System;
using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Model;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>What a discriminator says of one case.</summary>
/// <param name="Property">The member that tells it, in JSON.</param>
/// <param name="Values">The values there that mean the case.</param>
/// <param name="IsMapped">Whether the document lists the values.</param>
internal sealed record DiscriminatorValue(string Property, EquatableArray<string> Values, bool IsMapped)
{
    public DiscriminatorValue Or(DiscriminatorValue? other) => other is null
        ? this
        : new(Property, Values.Concat(other.Values).Distinct().ToEquatableArray(), IsMapped || other.IsMapped);
}

/// <summary>A schema that a mapping names, and the value that means it.</summary>
/// <param name="Reference">What names it, as a reference.</param>
internal sealed record DiscriminatorTarget(SpecNode Target, string Value, SpecNode Reference);

/// <summary>What a choice's cases are told by.</summary>
/// <param name="Keyword">The discriminator itself.</param>
/// <param name="Mapping">Which value means which schema, as far as documents list it.</param>
/// <param name="Default">What any other value means.</param>
internal sealed record Discriminator(SpecNode Keyword, IReadOnlyList<DiscriminatorTarget> Mapping, SpecNode? Default);

/// <summary>Reads discriminators: which value means which schema.</summary>
internal sealed class DiscriminatorBinder(ProblemSink problems, ReferenceResolver references, SchemaFlattener flattener)
{
    public const string Keyword = MappingReferences.DiscriminatorKeyword;

    public Discriminator Read(SpecNode discriminator) => new(discriminator, Mapping(discriminator), Default(discriminator));

    /// <summary>
    /// The discriminator of a base, with what the bases above it say of the schemas that it stands for: a mapping lists all that build on
    /// its own schema, so that only one further up can name the schema itself.
    /// </summary>
    /// <param name="stated">The base's own.</param>
    /// <param name="view">The base with all that it builds on.</param>
    public Discriminator Read(SpecNode stated, SchemaView view, ICollection<Node> members)
    {
        var own = Mapping(stated);
        var above = view.All(Keyword)
            .Where(other => other.Node != stated.Node)
            .SelectMany(Mapping)
            .Where(entry => members.Contains(entry.Target.Node) && own.All(known => known.Target.Node != entry.Target.Node));
        return new(stated, [.. own, .. above], Default(stated));
    }

    /// <summary>Whether a schema makes the choice itself, be it in a part that stands in place, and not by what it builds on.</summary>
    public static bool IsStatedBy(SpecNode schema) =>
        schema.Has(Keyword) || schema.AllOf.Any(part => !part.Has(ReferenceResolver.Keyword) && IsStatedBy(part));

    /// <summary>The schemas that a mapping names, each with its values. Those that lead nowhere are reported.</summary>
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

    /// <summary>What is said of each branch of a choice; <see langword="null"/> where no value is known to mean it.</summary>
    public IReadOnlyList<DiscriminatorValue?> BindValues(Discriminator discriminator, IEnumerable<UnionBranch> all)
    {
        var property = discriminator.Keyword.TextOf("propertyName");
        var said = all.Select(branch => BindValues(discriminator, property, branch)).ToList();

        // A default that several cases state, or that is what another case is called, tells none of them: it was copied with the property.
        var uses = said.SelectMany(one => new[] { one?.Default, one?.Implied }.Distinct()).OfType<string>()
            .GroupBy(value => value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return said.ConvertAll<DiscriminatorValue?>(one => one?.Mapped is { } mapped ? mapped
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

    // What the case itself states goes before what its name implies. A base's default is no case's own, and neither is a shared schema's.
    private static string? OwnDefault(SpecNode schema, string property, IReadOnlyList<EnumEntry> listed)
    {
        var parts = schema.AllOf.Where(part => !part.Has(ReferenceResolver.Keyword)).Prepend(schema);
        return IsStatedBy(schema) ? null : parts
            .Select(part => part["properties"]?[property]?.TextOf("default") ?? "")
            .FirstOrDefault(value => value.Length > 0 && (listed.Count == 0 || listed.Any(entry => entry.Value.Text == value)));
    }

    // Without a mapping the component's name is the value, but servers send what the property's own constant or enum says.
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
    /// What a base says of a branch that builds on it, where the choice itself has no discriminator. A component's name alone is no such
    /// word: documents whose servers send another one do without the mapping too.
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

    /// <summary>What the documents say of one case.</summary>
    /// <param name="Mapped">What a mapping says; nothing else counts beside it.</param>
    /// <param name="Default">The default that the case itself states.</param>
    /// <param name="Implied">The only value that the case lists, or its component's name.</param>
    private sealed record CaseStatement(DiscriminatorValue? Mapped, string? Default, string? Implied);
}
