using System.Linq;
using Gameball.Generator.Nodes;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

public sealed class PlaceTests
{
    private const string Block = """
        openapi: 3.1.0
        info:
          title: "Points"   # comment
          list:
            - one
            - name: 'two'
          folded: >-
            first
            second

          empty:
        shared: &anchor {a: 1, b: [x, y]}
        again: *anchor
        """;

    [Theory]
    [InlineData("openapi", "0:0-0:7", "0:9-0:14", "3.1.0")]
    [InlineData("info", "1:0-1:4", "2:2-2:29", "title: \"Points\"   # comment")]
    [InlineData("info/title", "2:2-2:7", "2:9-2:17", "\"Points\"")]
    [InlineData("info/list", "3:2-3:6", "4:4-4:9", "- one")]
    [InlineData("info/folded", "6:2-6:8", "6:10-8:10", ">-\n    first\n    second")]
    [InlineData("info/empty", "10:2-10:7", "10:8-10:8", "")]
    [InlineData("shared", "11:0-11:6", "11:8-11:33", "&anchor {a: 1, b: [x, y]}")]
    [InlineData("shared/a", "11:17-11:18", "11:20-11:21", "1")]
    [InlineData("shared/b", "11:23-11:24", "11:26-11:32", "[x, y]")]
    [InlineData("again", "12:0-12:5", "11:8-11:33", "&anchor {a: 1, b: [x, y]}")]
    public void NamesAndValuesOfYamlHaveTheirPlaces(string path, string namePlace, string valuePlace, string text)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            var yaml = Block.ReplaceLineEndings(lineBreak);
            var member = Find(Documents.Read(yaml).Root!, path);

            Documents.Describe(member.NamePlace).ShouldBe(namePlace);
            Documents.Cut(yaml, member.NamePlace).ShouldBe(member.Name);
            Documents.Describe(member.Value.Place).ShouldBe(valuePlace);
            Documents.Cut(yaml, member.Value.Place).ShouldBe(text.ReplaceLineEndings(lineBreak));
        }
    }

    [Fact]
    public void ItemsHaveTheirPlaces()
    {
        var list = Find(Documents.Read(Block).Root!, "info/list").Value;

        list.Items.Select(item => Documents.Cut(Block, item.Place)).ShouldBe(["one", "name: 'two'"]);
        Documents.Describe(list.Items[1]["name"]!.Place).ShouldBe("5:12-5:17");
    }

    [Fact]
    public void AByteOrderMarkMovesTheFirstLineOnly()
    {
        foreach (var text in new[] { "\uFEFFopenapi: 3.1.0\nx: 1\n", "\uFEFF{\"openapi\": \"3.1.0\",\n\"x\": 1}" })
        {
            var root = Documents.Read(text).Root!;

            Documents.Cut(text, root.Members[0].NamePlace).Trim('"').ShouldBe("openapi");
            root.Members[0].NamePlace.Line.ShouldBe(0);
            Documents.Cut(text, root["x"]!.Place).ShouldBe("1");
            root["x"]!.Place.Line.ShouldBe(1);
        }
    }

    [Fact]
    public void UnicodeLineSeparatorsDoNotEndALine()
    {
        const string Text = "openapi: 3.1.0\nx: 'a\u2028b'\ny: 1\n";

        Documents.Describe(Documents.Read(Text).Root!["y"]!.Place).ShouldBe("2:3-2:4");
    }

    private static Member Find(Node root, string path)
    {
        Member? found = null;
        foreach (var name in path.Split('/'))
        {
            found = (found?.Value ?? root).Members.Single(member => member.Name == name);
        }

        return found!;
    }
}
