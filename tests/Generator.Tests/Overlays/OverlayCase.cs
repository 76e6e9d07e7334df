using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Reading;
using Shouldly;

namespace Gameball.Generator.Tests.Overlays;

/// <summary>Applies overlays written as YAML to documents written as YAML.</summary>
internal static class OverlayCase
{
    public const string Header = "overlay: 1.1.0\ninfo: {title: t, version: 1}\nactions:\n";

    public static OverlayResult Apply(string overlay, params string[] documents) => OverlayApplier.Apply(
    [
        DocumentReader.Read("test.overlay.yaml", isBundled: false, overlay),
        .. documents.Select((text, index) => DocumentReader.Read($"api{index}.yaml", isBundled: false, Documents.Header + text)),
    ]);

    /// <summary>Asserts the resulting value of <c>x</c>, in one line, and that there is no problem.</summary>
    public static void ShouldTurn(string actions, string x, string expected)
    {
        var result = Apply(Header + actions, "x: " + x + "\n");

        result.Problems.Select(Documents.Print).ShouldBeEmpty();
        Flow(result.Documents.Single().Root!["x"]).ShouldBe(expected);
    }

    public static string[] ProblemsOf(string overlay, params string[] documents) =>
        [.. Apply(overlay, documents).Problems.Select(Documents.Print)];

    /// <summary>Returns a node in one line: <c>{a: 1, b: [c]}</c>.</summary>
    public static string Flow(Node? node) => node?.Kind switch
    {
        null => "absent",
        NodeKind.Mapping => "{" + string.Join(", ", node.Members.Select(member => member.Name + ": " + Flow(member.Value))) + "}",
        NodeKind.Sequence => "[" + string.Join(", ", node.Items.Select(Flow)) + "]",
        NodeKind.Null => "null",
        _ => node.Text,
    };
}
