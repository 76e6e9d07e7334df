using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>Reads the keyword <c>type</c> as one name or as a list, or infers the type from other keywords.</summary>
internal static class SchemaTypes
{
    private static readonly (string Keyword, string Type)[] s_implying =
    [
        ("properties", "object"), ("additionalProperties", "object"), ("patternProperties", "object"),
        ("items", "array"), ("prefixItems", "array"),
    ];

    public static bool IsKnown(string type) => type is "object" or "array" || ScalarTypes.IsScalar(type);

    public static IReadOnlyList<string> Read(SpecNode? type) => type switch
    {
        null => [],
        { Node.Kind: NodeKind.Sequence } several => several.Items.Select(item => NameOf(item.Node)).Distinct().ToList(),
        { } one => [NameOf(one.Node)],
    };

    /// <summary>Returns the type of a schema without <c>type</c>; none if nothing implies it.</summary>
    public static List<string> Infer(SchemaView view)
    {
        foreach (var (_, type) in s_implying.Where(entry => view.Has(entry.Keyword)))
        {
            return [type];
        }

        var types = EnumEntry.Read(view).Select(entry => OfValue(entry.Value)).Distinct().ToList();
        return types.Count == 1 && types[0].Length > 0 ? types : [];
    }

    // YAML reads an unquoted null as a null value; here it is the type of that name.
    private static string NameOf(Node type) => type.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Mapping or NodeKind.Sequence => "a collection",
        _ => type.Text,
    };

    private static string OfValue(Node value) => value.Kind switch
    {
        NodeKind.Number => value.Text.All(c => char.IsDigit(c) || c is '-' or '+') ? "integer" : "number",
        NodeKind.Text => "string",
        NodeKind.Boolean => "boolean",
        _ => "",
    };
}
