using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;

namespace Gameball.Generator.Binding;

/// <summary>The kinds of values for keys: a value of the wrong kind would otherwise count as an absent key.</summary>
internal static class Shapes
{
    public static readonly (string Key, NodeKind Kind)[] Document =
    [
        ("components", NodeKind.Mapping), ("security", NodeKind.Sequence),
        ("servers", NodeKind.Sequence), ("tags", NodeKind.Sequence),
    ];

    public static readonly (string Key, NodeKind Kind)[] Components =
        [("schemas", NodeKind.Mapping), ("securitySchemes", NodeKind.Mapping)];

    public static readonly (string Key, NodeKind Kind)[] PathItem =
        [("parameters", NodeKind.Sequence), ("servers", NodeKind.Sequence), ("additionalOperations", NodeKind.Mapping)];

    public static readonly (string Key, NodeKind Kind)[] Operation =
    [
        ("parameters", NodeKind.Sequence), ("servers", NodeKind.Sequence), ("requestBody", NodeKind.Mapping), ("responses", NodeKind.Mapping),
        ("security", NodeKind.Sequence), ("tags", NodeKind.Sequence),
    ];

    public static readonly (string Key, NodeKind Kind)[] Body = [("content", NodeKind.Mapping)];

    public static readonly (string Key, NodeKind Kind)[] Schema =
    [
        ("properties", NodeKind.Mapping), ("patternProperties", NodeKind.Mapping),
        ("required", NodeKind.Sequence), ("enum", NodeKind.Sequence),
        ("allOf", NodeKind.Sequence), ("oneOf", NodeKind.Sequence), ("anyOf", NodeKind.Sequence),
    ];

    public static void Check(this ProblemSink problems, SpecNode owner, (string Key, NodeKind Kind)[] expected)
    {
        foreach (var (key, kind) in expected)
        {
            if (owner[key] is { } value && value.Node.Kind != kind)
            {
                problems.Add(BindingProblems.UnexpectedKind(value.Place, "'" + key + "'", kind == NodeKind.Sequence ? "a list" : "a mapping"));
            }
        }
    }
}
