using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Reading;

namespace Gameball.Generator.Binding;

/// <summary>A value that a schema lists, with what the document calls it and says of it; both may be empty.</summary>
internal sealed record EnumEntry(Node Value, string Name, string Description)
{
    // Extensions that generators have spread; each is a list beside the values.
    private static readonly string[] s_names = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
    private static readonly string[] s_descriptions = ["x-enum-descriptions", "x-enumDescriptions"];

    /// <summary>The values that a schema lists, null among them left out; empty when it lists none.</summary>
    public static IReadOnlyList<EnumEntry> Of(SchemaView view)
    {
        if (view["enum"] is { Node.Kind: NodeKind.Sequence } values)
        {
            var names = Texts(view, s_names);
            var descriptions = Texts(view, s_descriptions);
            return values.Items.Select((value, i) => new EnumEntry(value.Node, At(names, i), At(descriptions, i))).Where(IsValue).ToList();
        }

        return view["const"] is { } constant
            ? new[] { new EnumEntry(constant.Node, "", view.TextOf("description")) }.Where(IsValue).ToList()
            : [];
    }

    private static bool IsValue(EnumEntry entry) => entry.Value.Kind != NodeKind.Null;

    private static IReadOnlyList<string> Texts(SchemaView view, string[] extensions) =>
        extensions.Select(name => view[name]).OfType<Cursor>().FirstOrDefault() is { Node: { } list }
            ? list.Items.Select(item => item.Text).ToList()
            : [];

    private static string At(IReadOnlyList<string> texts, int index) => index < texts.Count ? texts[index] : "";
}
