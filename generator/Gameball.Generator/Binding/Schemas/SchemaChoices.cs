using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> that chooses types.</summary>
/// <param name="Part">The schema that states it, of those that a view merges.</param>
/// <param name="Discriminator">What tells its branches, if anything does.</param>
internal sealed record SchemaChoice(SpecNode Part, string Keyword, SpecNode Branches, SpecNode? Discriminator = null);

/// <summary>The choices that a schema makes, each of which holds for its values at once.</summary>
/// <param name="All">
/// Those that are typed, the one with the fewest branches first: it becomes the union, and the others what its cases choose from.
/// </param>
/// <param name="IsOpen">Whether the schema makes more of them than are typed.</param>
internal sealed record ChoiceSet(IReadOnlyList<SchemaChoice> All, bool IsOpen = false)
{
    public static ChoiceSet None { get; } = new([]);

    /// <summary>What is left to choose when the first choice is made.</summary>
    public IReadOnlyList<SchemaChoice> Rest => All.Skip(1).ToList();
}

/// <summary>Tells which of a schema's choices are of types.</summary>
internal sealed class SchemaChoices(ProblemSink problems, ReferenceResolver references, NullSchemas nulls)
{
    /// <summary>Beyond this the types are more than anybody reads: choices multiply.</summary>
    public const int MaxCombinations = 64;

    public static readonly string[] Keywords = ["oneOf", "anyOf"];

    // What only restricts values that the schema beside it types.
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
            _ => Bounded(Told(Distinct(found), view)),
        };
    }

    private bool IsOfTypes(SchemaChoice choice, SpecNode schema, SchemaView view, List<string> types) =>
        (choice.Part.Node == schema.Node || !IsInherited(schema, view, choice.Branches))
        && !IsRestriction(view, choice.Branches.Items.Where(branch => !nulls.IsNull(branch)).ToList(), types);

    // What a schema and its base both say is one choice.
    private static List<SchemaChoice> Distinct(List<SchemaChoice> found) => found
        .Where((choice, i) => !found.Take(i).Any(other => other.Part.Document == choice.Part.Document
            && SchemaEquality.AreSame(other.Branches.Node, choice.Branches.Node)))
        .ToList();

    // A discriminator speaks of the choice beside it, and of the nearest where none is.
    private static IEnumerable<SchemaChoice> Told(List<SchemaChoice> found, SchemaView view)
    {
        var nearest = view[DiscriminatorBinder.Keyword];
        var isBeside = found.Any(choice => choice.Part[DiscriminatorBinder.Keyword]?.Node == nearest?.Node);
        return found.Select((choice, i) => choice with
        {
            Discriminator = !found.Take(i).Any(other => other.Part.Node == choice.Part.Node)
                && choice.Part[DiscriminatorBinder.Keyword] is { } own ? own
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
            problems.Add(SchemaProblems.ManyCombinations(choice.Part.NamePlace(choice.Keyword), choice.Keyword, MaxCombinations));
        }

        return new(taken, isOpen);
    }

    // A member of a union that builds on it has the choice among its parts without making it.
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
