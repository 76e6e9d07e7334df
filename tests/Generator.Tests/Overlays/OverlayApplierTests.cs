using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Overlays;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Overlays;

public sealed class OverlayApplierTests
{
    [Theory]
    [InlineData("{a: 1}", "{a: 2}", "{a: 2}")]
    [InlineData("{a: 1}", "{b: 2}", "{a: 1, b: 2}")]
    [InlineData("{a: {b: 1, c: 2}}", "{a: {c: 3, d: {e: 4}}}", "{a: {b: 1, c: 3, d: {e: 4}}}")]
    [InlineData("{a: [1, 2]}", "{a: [2, 3]}", "{a: [1, 2, 2, 3]}")]
    [InlineData("{a: 1}", "{a: text}", "{a: text}")]
    [InlineData("{a: 1}", "{a: null}", "{a: null}")]
    [InlineData("{a: null}", "{a: {b: 1}}", "{a: {b: 1}}")]
    [InlineData("{a: 1}", "{}", "{a: 1}")]
    [InlineData("[1]", "2", "[1, 2]")]
    [InlineData("[1]", "{a: b}", "[1, {a: b}]")]
    [InlineData("[1]", "[2, 3]", "[1, 2, 3]")]
    [InlineData("1", "text", "text")]
    public void AnUpdateMerges(string x, string update, string expected) =>
        OverlayCase.ShouldTurn($"  - target: $.x\n    update: {update}\n", x, expected);

    [Theory]
    [InlineData("$.x.a", "{a: 1, b: 2}", "{b: 2}")]
    [InlineData("$.x", "1", "absent")]
    [InlineData("$.x.*", "{a: 1, b: 2}", "{}")]
    [InlineData("$.x[0, -1]", "[1, 2, 3]", "[2]")]
    [InlineData("$.x[?@ == 'dummy']", "[a, dummy, b, dummy]", "[a, b]")]
    [InlineData("$.x..a", "{a: {a: 1}, b: [{a: 1, c: 2}]}", "{b: [{c: 2}]}")]
    public void ARemovalRemovesEveryMatch(string target, string x, string expected) =>
        OverlayCase.ShouldTurn($"  - target: {target}\n    remove: true\n", x, expected);

    [Theory]
    [InlineData("$.x.a", "$.x.b", "{a: {p: 1}, b: {q: 2}}", "{a: {p: 1, q: 2}, b: {q: 2}}")]
    [InlineData("$.x.a", "$.x.b", "{a: [1], b: {q: 2}}", "{a: [1, {q: 2}], b: {q: 2}}")]
    [InlineData("$.x", "$.x", "{a: [1]}", "{a: [1, 1]}")]
    public void ACopyMergesFromTheDocument(string target, string source, string x, string expected) =>
        OverlayCase.ShouldTurn($"  - target: {target}\n    copy: {source}\n", x, expected);

    [Fact]
    public void ActionsApplyOneAfterTheOther() => OverlayCase.ShouldTurn(
        "  - {target: $.x, update: {new: {}}}\n  - {target: $.x.new, copy: $.x.old}\n  - {target: $.x.old, remove: true}\n",
        "{old: {a: 1}}",
        "{new: {a: 1}}");

    [Fact]
    public void AMatchInsideAMatchIsUpdatedToo() => OverlayCase.ShouldTurn(
        "  - {target: '$.x..[?@.type]', update: {seen: true}}\n",
        "{o: {type: object, items: {type: text}}}",
        "{o: {type: object, items: {type: text, seen: true}, seen: true}}");

    [Fact]
    public void OneAliasOfSeveralChangesAlone() => OverlayCase.ShouldTurn(
        "  - {target: $.x.second, update: {a: 2}}\n", "{first: &a {a: 1}, second: *a}", "{first: {a: 1}, second: {a: 2}}");

    [Fact]
    public void AnActionAppliesToEveryDocumentThatHasItsTarget()
    {
        var overlay = OverlayCase.Header + "  - {target: $.x, update: {b: 2}}\n";
        var result = OverlayCase.Apply(overlay, "x: {a: 1}\n", "y: {a: 1}\n", "x: {c: 1}\n");

        result.Problems.ShouldBeEmpty();
        result.Documents.Select(document => document.Path + " " + OverlayCase.Flow(document.Root!["x"]))
            .ShouldBe(["api0.yaml {a: 1, b: 2}", "api1.yaml absent", "api2.yaml {c: 1, b: 2}"]);
    }

    [Fact]
    public void BundledOverlaysApplyFirstAndThenEachInTheOrderOfPaths()
    {
        static SourceDocument Overlay(string path, bool isBundled) => DocumentReader.Read(
            path, isBundled, OverlayCase.Header + $"  - {{target: $.x, update: {{last: '{path}', all: ['{path}']}}}}\n");

        var result = OverlayApplier.Apply(
        [
            Overlay("b.yaml", false), Overlay("z.yaml", true), Overlay("a.yaml", false), Overlay("y.yaml", true),
            DocumentReader.Read("d2.yaml", false, Documents.Header), DocumentReader.Read("d1.yaml", true, Documents.Header + "x: {}\n"),
        ]);

        result.Documents.Select(document => document.Path).ShouldBe(["d1.yaml", "d2.yaml"]);
        result.Documents[0].IsBundled.ShouldBeTrue();
        OverlayCase.Flow(result.Documents[0].Root!["x"]).ShouldBe("{last: b.yaml, all: [y.yaml, z.yaml, a.yaml, b.yaml]}");
    }

    [Theory]
    [InlineData("api1.yaml")]
    [InlineData("./specs/API1.yaml")]
    [InlineData("https://example.com/specs/api1.yaml?raw#top")]
    [InlineData("file:///C:/specs%20of%20mine/api%31.yaml")]
    public void ExtendsNamesTheOneDocumentToApplyTo(string extends)
    {
        var overlay = OverlayCase.Header.Replace("actions:", $"extends: {extends}\nactions:") + "  - {target: $.x, update: 2}\n";
        var result = OverlayCase.Apply(overlay, "x: 1\n", "x: 1\n");

        result.Problems.ShouldBeEmpty();
        result.Documents.Select(document => document.Root!["x"]!.Text).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void NodesKeepThePlaceWhereTheyWereWritten()
    {
        var overlay = OverlayCase.Header + "  - target: $.x\n    update: {a: {new: 1}, b: 2}\n";
        var root = OverlayCase.Apply(overlay, "x: {a: {old: 1}, b: 1, c: 1}\n")
            .Documents.Single().Root!;
        var x = root["x"]!;

        string PathAndLine(Place place) => $"{place.Path}:{place.Line + 1}";
        PathAndLine(root.Place).ShouldBe("api0.yaml:1");
        PathAndLine(x.Place).ShouldBe("api0.yaml:2");
        PathAndLine(x["a"]!.Place).ShouldBe("api0.yaml:2");
        PathAndLine(x["a"]!["old"]!.Place).ShouldBe("api0.yaml:2");
        PathAndLine(x["a"]!["new"]!.Place).ShouldBe("test.overlay.yaml:5");
        PathAndLine(x["a"]!.Members[1].NamePlace).ShouldBe("test.overlay.yaml:5");
        PathAndLine(x["b"]!.Place).ShouldBe("test.overlay.yaml:5");
        PathAndLine(x["c"]!.Place).ShouldBe("api0.yaml:2");
    }

    [Fact]
    public void UnchangedNodesAreShared()
    {
        var before = DocumentReader.Read("api.yaml", false, Documents.Header + "x: {a: {b: 1}}\ny: {c: 1}\n");
        var untouched = DocumentReader.Read("other.yaml", false, Documents.Header);
        var overlay = DocumentReader.Read("o.yaml", false, OverlayCase.Header + "  - {target: $.x, update: {d: 1}}\n");

        var after = OverlayApplier.Apply([before, untouched, overlay]).Documents;

        after[0].Root!["y"].ShouldBeSameAs(before.Root!["y"]);
        after[0].Root!["x"]!["a"].ShouldBeSameAs(before.Root!["x"]!["a"]);
        before.Root!["x"]!["d"].ShouldBeNull();
        after[1].ShouldBeSameAs(untouched);
    }

    [Fact]
    public void WithoutOverlaysTheDocumentsStayUnchanged()
    {
        var document = DocumentReader.Read("api.yaml", false, Documents.Header + "x: 1\nx: 2\n");
        var broken = DocumentReader.Read("broken.yaml", false, "[");

        var result = OverlayApplier.Apply([broken, document]);

        result.Documents.ShouldBe([document, broken]);
        result.Documents[0].Problems.Count.ShouldBe(1);
        result.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void AnOverlayMayChangeAnotherOverlayBeforeThatApplies()
    {
        static SourceDocument Overlay(string path, string extends, string action) => DocumentReader.Read(
            path, false, OverlayCase.Header.Replace("actions:", extends + "\nactions:") + "  - " + action + "\n");

        var result = OverlayApplier.Apply(
        [
            Overlay("a.yaml", "extends: b.yaml", "{target: '$.actions[0].update', update: {from: a}}"),
            Overlay("b.yaml", "extends: c.yaml", "{target: '$.actions[0].update', update: {to: b}}"),
            Overlay("c.yaml", "", "{target: $.x, update: {c: 1}}"),
            DocumentReader.Read("api.yaml", false, Documents.Header + "x: {}\n"),
        ]);

        result.Problems.ShouldBeEmpty();
        OverlayCase.Flow(result.Documents.Single().Root!["x"]).ShouldBe("{c: 1, to: b, from: a}");
    }

    [Fact]
    public void AFragmentFileIsChangedByAnOverlayThatExtendsIt()
    {
        static SourceDocument Overlay(string path, string extends) => DocumentReader.Read(
            path, false, OverlayCase.Header.Replace("actions:", extends + "\nactions:") + "  - {target: $, update: {x: [" + path + "]}}\n");

        var result = OverlayApplier.Apply(
        [
            Overlay("one.yaml", ""), Overlay("two.yaml", "extends: parts/order.yaml"),
            DocumentReader.Read("api.yaml", false, Documents.Header),
            DocumentReader.Read("parts/order.yaml", false, "type: object\n"),
        ]);

        result.Problems.ShouldBeEmpty();
        result.Documents.Select(document => OverlayCase.Flow(document.Root!["x"])).ShouldBe(["[one.yaml]", "[two.yaml]"]);
    }

    [Fact]
    public void OverlaysThatExtendEachOtherHaveNoOrder()
    {
        static SourceDocument Overlay(string path, string extends) => DocumentReader.Read(
            path, false, OverlayCase.Header.Replace("actions:", $"extends: {extends}\nactions:") + "  - {target: $, update: {}}\n");

        var result = OverlayApplier.Apply(
            [Overlay("a.yaml", "b.yaml"), Overlay("b.yaml", "a.yaml"), DocumentReader.Read("c.yaml", false, Documents.Header)]);

        result.Problems.Select(Documents.Print).ShouldAllBe(problem => problem.Contains("yaml(3,10): error GB3017"));
        result.Problems.Count.ShouldBe(2);
    }
}
