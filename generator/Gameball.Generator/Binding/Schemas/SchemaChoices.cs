using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> between types.</summary>
/// <param name="Owner">The schema that declares it, among those that a view merges.</param>
/// <param name="Discriminator">The discriminator of its branches, if it has one.</param>
internal sealed record SchemaChoice(SpecNode Owner, string Keyword, SpecNode Branches, SpecNode? Discriminator = null);

/// <summary>The choices of a schema, all of which apply to its values at once.</summary>
/// <param name="All">
/// The typed choices, the one with the fewest branches first: it becomes the union, and the others become choices of its cases.
/// </param>
/// <param name="IsOpen">Whether the schema has more choices than the typed ones.</param>
internal sealed record ChoiceSet(IReadOnlyList<SchemaChoice> All, bool IsOpen = false)
{
    public static ChoiceSet None { get; } = new([]);

    /// <summary>The choices after the first one.</summary>
    public IReadOnlyList<SchemaChoice> Rest => All.Skip(1).ToList();
}

/// <summary>Finds the choices of a schema that are between types.</summary>
internal sealed class SchemaChoices(ProblemSink problems, ReferenceResolver references, NullSchemas nulls)
{
    /// <summary>The limit of combinations, because choices multiply: more types would not be usable.</summary>
    public const int MaxCombinations = 64;

    public static readonly string[] Keywords = ["oneOf", "anyOf"];

    // Keywords that only restrict values whose type the schema beside them declares.
    private static readonly HashSet<string> s_restrictions =
    [
        "required", "not", "minProperties", "maxProperties", "minLength", "maxLength", "pattern", "minimum", "maximum",
        "minItems", "maxItems", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "title", "description",
    ];

    public ChoiceSet Read(SpecNode schema, SchemaView view, List<string> types)
    {
        var found = view.Choices().Where(choice => IsOfTypes(choice, schema, view, types)).ToList();
        return found.Count switch
        {
            0 => ChoiceSet.None,
            1 => new([found[0] with { Discriminator = view[DiscriminatorBinder.Keyword] }]),
            _ => Bounded(WithDiscriminators(Distinct(found), view)),
        };
    }

    private bool IsOfTypes(SchemaChoice choice, SpecNode schema, SchemaView view, List<string> types) =>
        (choice.Owner.Node == schema.Node || !IsInherited(schema, view, choice.Branches))
        && !IsRestriction(view, choice.Branches.Items.Where(branch => !nulls.IsNull(branch)).ToList(), types);

    // A choice that both a schema and its base declare is one choice.
    private static List<SchemaChoice> Distinct(List<SchemaChoice> found) => found
        .Where((choice, i) => !found.Take(i).Any(other => other.Owner.Document == choice.Owner.Document
            && SchemaEquality.AreSame(other.Branches.Node, choice.Branches.Node)))
        .ToList();

    // A discriminator belongs to the choice beside it, or else to the nearest one.
    private static IEnumerable<SchemaChoice> WithDiscriminators(List<SchemaChoice> found, SchemaView view)
    {
        var nearest = view[DiscriminatorBinder.Keyword];
        var isBeside = found.Any(choice => choice.Owner[DiscriminatorBinder.Keyword]?.Node == nearest?.Node);
        return found.Select((choice, i) => choice with
        {
            Discriminator = !found.Take(i).Any(other => other.Owner.Node == choice.Owner.Node)
                && choice.Owner[DiscriminatorBinder.Keyword] is { } own ? own
                : i == found.Count - 1 && !isBeside ? nearest
                : null,
        });
    }

    private ChoiceSet Bounded(IEnumerable<SchemaChoice> found)
    {
        var taken = new List<SchemaChoice>();
        var (combinations, isOpen) = (1, false);
        foreach (var choice in found.OrderBy(choice => choice.Branches.Node.Items.Count))
        {
            var all = combinations * choice.Branches.Node.Items.Count;
            if (all <= MaxCombinations || taken.Count == 0)
            {
                combinations = all;
                taken.Add(choice);
                continue;
            }

            isOpen = true;
            problems.Add(SchemaProblems.ManyCombinations(choice.Owner.NamePlace(choice.Keyword), choice.Keyword, MaxCombinations));
        }

        return new(taken, isOpen);
    }

    // A case of a union whose allOf refers to the union inherits the choice without declaring it.
    private bool IsInherited(SpecNode schema, SchemaView view, SpecNode choice) =>
        choice.Items.Any(item => item.Has(ReferenceResolver.Keyword) && references.Step(item) is { } target
            && (target.Node == schema.Node || view.Contains(target.Node)));

    private static bool IsRestriction(SchemaView view, List<SpecNode> branches, List<string> types) =>
        branches.Count > 0
        && (types.Count > 0 || view.HasProperties)
        && branches.All(branch => branch.IsMapping && branch.Node.Members.All(
            member => s_restrictions.Contains(member.Name) || IsSameType(branch.Child(member), member.Name, types)));

    private static bool IsSameType(SpecNode value, string keyword, List<string> types) =>
        keyword == "type" && types.Count > 0 && SchemaTypes.Read(value).SequenceEqual(types);
}
