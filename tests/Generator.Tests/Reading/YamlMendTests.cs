using System.Linq;
using System.Text.RegularExpressions;
using Gameball.Generator.Nodes;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

/// <summary>Text that YAML allows and the underlying parser rejects.</summary>
public sealed class YamlMendTests
{
    [Theory]
    [InlineData("x: |\n    \n    text\nend: 1\n", "\ntext\n")]
    [InlineData("x: |\n  \n   \n   text\n    more\n\n  \nend: 1\n", "\n\ntext\n more\n")]
    [InlineData("x: |-  # note\n    \n    text\nend: 1\n", "\ntext")]
    [InlineData("x: &a !!str |\n    \n    text\nend: 1\n", "\ntext\n")]
    [InlineData("x: >\n    \n    one\n    two\nend: 1\n", "\none two\n")]
    [InlineData("x: |2\n  \n  text\nend: 1\n", "\ntext\n")]
    [InlineData("x: |2\n     \n \n  text\nend: 1\n", "   \n\ntext\n")]
    [InlineData("x: >2\n     \n  text\nend: 1\n", "   \ntext\n")]
    [InlineData("x: |\n            \nend: 1\n", "")]
    [InlineData("x: |+\n            \n   \nend: 1\n", "\n\n")]
    [InlineData("x: >-\n    \nend: 1\n", "")]
    [InlineData("x: |+\n  \n  \n", "\n\n")]
    [InlineData("x: |+\n   ", "\n")]
    [InlineData("x: |+\n  a\n ", "a\n\n")]
    [InlineData("x: |\n  a\n    ", "a\n  \n")]
    [InlineData("x: |\n  a\n ", "a\n")]
    [InlineData("x:\n  |\n    \n    text\nend: 1\n", "\ntext\n")]
    [InlineData("x: |\n    \n    see: |\n     \n     |\n", "\nsee: |\n \n |\n")]
    public void ABlockScalarMayBeginWithALineOfSpaces(string yaml, string expected)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            var text = Documents.Header + yaml;
            text = text.ReplaceLineEndings(lineBreak);
            var document = Documents.Read(text);

            document.Problems.Select(Documents.Print).ShouldBeEmpty();
            document.Root!["x"]!.Text.ShouldBe(expected);
            if (document.Root["end"] is { } end)
            {
                Documents.Cut(text, end.Place).ShouldBe("1");
                var line = yaml.Count(character => character == '\n');
                Documents.Describe(end.Place).ShouldBe($"{line}:5-{line}:6");
            }
        }
    }

    [Theory]
    [InlineData("# get: |\n", "x")]
    [InlineData("y: 1 # get: |\n", "x")]
    [InlineData("y: # get: >-  # and more\n", "x")]
    [InlineData("", "'a # b'")]
    [InlineData("", "\"a \\\" # b\"")]
    [InlineData("", "'it''s # b'")]
    [InlineData("", "a#b")]
    public void ACommentDoesNotBeginABlockScalar(string before, string name)
    {
        var root = Documents.Read($"openapi: 3.1.0\nin:\n{before}  {name}: |\n    \n    text\n".Replace("\ny:", "\n  y:"));

        root.Problems.Select(Documents.Print).ShouldBeEmpty();
        root.Root!["in"]!.Members[^1].Value.Text.ShouldBe("\ntext\n");
    }

    [Fact]
    public void ValuesAroundABlockScalarKeepTheirPlaces()
    {
        const string Text = "openapi: 3.1.0\ny:\n- a: |\n     \n     one\n  b: 2\n- |+\n     \n- {c: d}\n"
            + "z: \"\ttab\"\nlast: |\n   \n   text\n";
        var root = Documents.Read(Text).Root!;

        Documents.Describe(root["y"]!.Items[0]["b"]!.Place).ShouldBe("5:5-5:6");
        root["y"]!.Items[0]["a"]!.Text.ShouldBe("\none\n");
        Documents.Describe(root["y"]!.Items[0]["a"]!.Place).ShouldBe("2:5-4:8");
        root["y"]!.Items[1].Text.ShouldBe("\n");
        Documents.Describe(root["y"]!.Items[2]["c"]!.Place).ShouldBe("8:6-8:7");
        root["z"]!.Text.ShouldBe("\ttab");
        Documents.Describe(root["last"]!.Place).ShouldBe("10:6-12:7");
    }

    [Theory]
    [InlineData("x: |\n    \n  text\n", "3,1")]
    [InlineData("x: >\n   \n    \n  text\n", "4,1")]
    [InlineData("y: |\n   \n   fine\nx: |\n    \n   \n  text\n", "6,1")]
    public void ALineOfSpacesDeeperThanTheTextIsReported(string yaml, string position)
    {
        const string Explanation = "a line of spaces before the text of '|' or '>' has a deeper indent than the text; remove its spaces";

        Documents.ProblemsOf(Documents.Header + yaml).ShouldBe(
            [$"api.yaml({position}): error GB1003: Invalid YAML: {Explanation}"]);
    }

    [Fact]
    public void AFaultAfterABlockScalarIsReported() =>
        Documents.ProblemsOf(Documents.Header + "x: |\n    \n    text\ny: @a\n").ShouldBe(
            ["api.yaml(5,4): error GB1003: Invalid YAML: a value cannot begin with this character; put the text in quotes"]);

    [Theory]
    [InlineData("x: {a\n  : b}\n", "{\"a\":\"b\"}")]
    [InlineData("x: {\n a\n :\n b,\n c d\n e\n : f\n }\n", "{\"a\":\"b\",\"c d e\":\"f\"}")]
    [InlineData("x: [{a\n : {b\n\n   : [c]}}]\n", "[{\"a\":{\"b\":[\"c\"]}}]")]
    [InlineData("x: {a: |\n : b}\n", null)]
    [InlineData("x: {a # note\n : b}\n", "{\"a\":\"b\"}")]
    [InlineData("x: {a\n # note: one\n\n # two\n : b}\n", "{\"a\":\"b\"}")]
    [InlineData("x: {\n # note\n : b, c\n : }\n", "{\"\":\"b\",\"c\":\"\"}")]
    [InlineData("x: [a\n : b]\n", null)]
    [InlineData("x\n: b\n", null)]
    [InlineData("x: {a: b\n : c}\n", null)]
    public void AColonMayBeOnTheLineAfterItsKey(string yaml, string? expected)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n" })
        {
            var text = (Documents.Header + yaml).ReplaceLineEndings(lineBreak);
            var document = Documents.Read(text);

            document.Problems.Select(problem => problem.Id).ShouldBe(expected is null ? ["GB1003"] : []);
            (document.Root?["x"] is { } x ? Flow(x) : null).ShouldBe(expected);
        }
    }

    [Fact]
    public void ValuesAfterAMovedColonKeepTheirPlaces()
    {
        const string Text = "openapi: 3.1.0\nx: {\n  name\n  : value,\n  next: 1 }\n";
        var x = Documents.Read(Text).Root!["x"]!;

        Documents.Describe(x.Members[0].NamePlace).ShouldBe("2:2-2:6");
        Documents.Describe(x["name"]!.Place).ShouldBe("3:4-3:9");
        Documents.Describe(x["next"]!.Place).ShouldBe("4:8-4:9");
    }

    [Theory]
    [InlineData("{", " a{0}\n : 1,\n", "}", 2_000)]
    [InlineData("[", " {a{0}\n : {b\n : 1} # of {\n },\n", "]", 1_500)]
    [InlineData("{a\n : {", " \"a{0} \\\" : {\"\n : {'it''s'\n : [ it's, {c: d }],\n e{0}\n : f:g},\n", "}}", 1_500)]
    public void ManyMovedColonsWithinBracesOrBracketsAreRead(string open, string entry, string close, int count)
    {
        var many = string.Concat(Enumerable.Range(0, count).Select(number => entry.Replace("{0}", $"{number}")));
        var moved = Regex.Replace(entry, "\n :", ":");
        var same = string.Concat(Enumerable.Range(0, count).Select(number => moved.Replace("{0}", $"{number}")));
        var document = Documents.Read(Documents.Header + "x: " + open + many + close + "\n");
        var expected = Documents.Read(Documents.Header + "x: " + open.Replace("\n :", ":") + same + close + "\n");

        document.Problems.Select(Documents.Print).ShouldBeEmpty();
        Flow(document.Root!["x"]!).ShouldBe(Flow(expected.Root!["x"]!));
    }

    [Theory]
    [InlineData("{a\n : b, c: d\n : e}", null)]
    [InlineData("{a\n : b, c: 'd\n : e', f\n : \"g\n : h\"}", "{\"a\":\"b\",\"c\":\"d : e\",\"f\":\"g : h\"}")]
    [InlineData("{a\n : b, c: d # e\n}\ny: |\n  {f\n  : g}", "{\"a\":\"b\",\"c\":\"d\"}")]
    [InlineData("{a\n : b, c: d\n :e, f: g}", "{\"a\":\"b\",\"c\":\"d :e\",\"f\":\"g\"}")]
    public void OtherColonsAfterAMovedColonAreUnchanged(string yaml, string? expected)
    {
        var document = Documents.Read(Documents.Header + "x: " + yaml + "\n");

        document.Problems.Select(problem => problem.Id).ShouldBe(expected is null ? ["GB1003"] : []);
        (document.Root?["x"] is { } x ? Flow(x) : null).ShouldBe(expected);
        document.Root?["y"]?.Text.ShouldBe("{f\n: g}\n");
    }

    [Fact]
    public void TooManyMovedColonsAreAProblem()
    {
        var many = "x:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(_ => "- {a\n : 1}\n"));

        Documents.ProblemsOf(Documents.Header + many).ShouldHaveSingleItem().ShouldContain("error GB1003");
    }

    private static string Flow(Node node) => node.Kind switch
    {
        NodeKind.Mapping =>
            "{" + string.Join(",", node.Members.Select(member => $"\"{member.Name}\":{Flow(member.Value)}")) + "}",
        NodeKind.Sequence => "[" + string.Join(",", node.Items.Select(Flow)) + "]",
        _ => $"\"{node.Text}\"",
    };
}
