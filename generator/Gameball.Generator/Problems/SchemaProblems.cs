using Gameball.Generator.Nodes;
using Microsoft.CodeAnalysis;

namespace Gameball.Generator.Problems;

/// <summary>Further rules of GB2xxx: schemas with contradictions.</summary>
internal static class SchemaProblems
{
    private static readonly ProblemRule s_differingProperty = new(
        "GB2027",
        "Property declared with different types",
        "Property {0} has another type at line {1} of {2}, and no value fits both; the type here is used, so correct the other one",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_danglingMapping = new(
        "GB2029",
        "Unresolved discriminator mapping",
        "The discriminator's value {0} is mapped to {1}, which is not a schema of this document, so such values are kept as "
        + "JsonElement; correct the name",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_manyValues = new(
        "GB2071",
        "Enum with too many values",
        "{0} values are too many to name, so the type takes any value and names none of them; list only the values that your code "
        + "uses, at most {1}",
        DiagnosticSeverity.Info);

    private static readonly ProblemRule s_manyCombinations = new(
        "GB2080",
        "Too many combinations of oneOf and anyOf",
        "{0} and the choices around it make more than {1} combinations, so the members of its branches are kept in "
        + "AdditionalProperties; use one choice for each schema, or declare the properties that all branches share in one place",
        DiagnosticSeverity.Warning);

    private static readonly ProblemRule s_undeclaredRequired = new(
        "GB2081",
        "Undeclared required property",
        "{0} is required and not declared in any 'properties' here, so it does not become a member: it is read into "
        + "AdditionalProperties and sent from there; declare it, or correct the name",
        DiagnosticSeverity.Info);

    public static ProblemRule[] Rules { get; } =
        [s_differingProperty, s_danglingMapping, s_manyValues, s_manyCombinations, s_undeclaredRequired];

    public static Problem DifferingProperty(Place place, string name, Place other, string otherFile) =>
        s_differingProperty.At(place, Excerpt.Create(name), Number.Format(other.Line + 1), Excerpt.Create(otherFile));

    public static Problem DanglingMapping(Place place, string value, string target) =>
        s_danglingMapping.At(place, Excerpt.Create(value), Excerpt.Create(target));

    public static Problem ManyCombinations(Place place, string choice, int most) =>
        s_manyCombinations.At(place, Excerpt.Create(choice), Number.Format(most));

    public static Problem UndeclaredRequired(Place place, string name) => s_undeclaredRequired.At(place, Excerpt.Create(name));

    public static Problem ManyValues(Place place, int values, int most) => s_manyValues.At(place, Number.Format(values), Number.Format(most));
}
