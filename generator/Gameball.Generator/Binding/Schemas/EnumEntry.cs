using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Binding;

/// <summary>A value that a schema lists, with its name and description in the document; both may be empty.</summary>
internal sealed record EnumEntry(Node Value, string Name, string Description)
{
    // Common extensions of other generators; each is a list beside the values.
    private static readonly string[] s_names = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] s_descriptions = ["x-enum-descriptions", "x-enumDescriptions"];

    /// <summary>
    /// Returns the values that a schema lists, except null; empty without a list. A value must be in all lists and equal the constant.
    /// </summary>
    public static IReadOnlyList<EnumEntry> Read(SchemaView view)
    {
        var constant = view["const"];
        if (view["enum"] is not { Node.Kind: NodeKind.Sequence } values)
        {
            return constant is null ? [] : Read(constant.Node, view);
        }

        var names = Texts(view, s_names);
        var descriptions = Texts(view, s_descriptions);
        var listed = values.Items
            .Select((value, i) => new EnumEntry(ValueOf(value.Node, view), At(names, i), At(descriptions, i)))
            .Where(IsValue)
            .ToList();
        if (constant is not null)
        {
            var named = listed.Where(entry => IsSame(entry.Value, ValueOf(constant.Node, view))).ToList();
            return named.Count > 0 ? named : Read(constant.Node, view);
        }

        var lists = view.All("enum").Where(other => other.Node != values.Node).ToList();
        var common = listed.Where(entry => lists.All(other => other.Node.Items.Any(value => IsSame(entry.Value, ValueOf(value, view))))).ToList();
        return common.Count > 0 ? common : listed;
    }

    private static IReadOnlyList<EnumEntry> Read(Node constant, SchemaView view) =>
        new[] { new EnumEntry(ValueOf(constant, view), "", view.TextOf("description")) }.Where(IsValue).ToList();

    /// <summary>
    /// Returns a value with the schema's type: if all values are strings, it is the characters of the file, whatever YAML makes of them. An
    /// exception is null, by which documents allow null even if the type does not list it.
    /// </summary>
    public static Node ValueOf(Node value, SchemaView view) =>
        value.Written.Length > 0 && value.Written != value.Text && value.Written is not ("null" or "~") && IsOfText(value.Kind, view)
            ? Node.Scalar(NodeKind.Text, value.Written, value.Place)
            : value;

    private static bool IsOfText(NodeKind kind, SchemaView view)
    {
        var types = SchemaTypes.Read(view["type"]);
        return types.Contains("string") && types.All(type => type is "string" or "null")
            && (kind != NodeKind.Null || (types.Count == 1 && !view.IsSet("nullable")));
    }

    private static bool IsSame(Node one, Node other) => one.Kind == other.Kind && one.Text == other.Text;

    private static bool IsValue(EnumEntry entry) => entry.Value.Kind != NodeKind.Null;

    private static IReadOnlyList<string> Texts(SchemaView view, string[] extensions) =>
        extensions.Select(name => view[name]).OfType<SpecNode>().FirstOrDefault() is { Node: { } list }
            ? list.Items.Select(item => item.Text).ToList()
            : [];

    private static string At(IReadOnlyList<string> texts, int index) => index < texts.Count ? texts[index] : "";
}
