using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Overlays;

public sealed class OverlayProblemTests
{
    private const string Path = "test.overlay.yaml";

    [Theory]
    [InlineData("    update: 1\n", true)]
    [InlineData("    remove: true\n", true)]
    [InlineData("    update: 1\n    x-gameball-optional: false\n", true)]
    [InlineData("    update: 1\n    x-gameball-optional: true\n", false)]
    public void AnUnknownTargetIsReported(string rest, bool isReported) => ShouldGive(
        OverlayCase.Header + "  - target: $.paths['/nowhere']\n" + rest,
        isReported
            ? [$"{Path}(4,13): warning GB3002: The target '$.paths['/nowhere']' selects nothing in any document; correct it, or set "
                + "'x-gameball-optional: true' if it may be absent"]
            : []);

    [Theory]
    [InlineData("target: $.x/y\n    update: 1", "4,13", "4", "a name is expected; one with other characters than letters, digits, '_' and "
        + "'-' is written ['like/this']")]
    [InlineData("target: $.x[?size(@) > 1]\n    update: 1", "4,13", "6", "the function is unknown; the functions are 'length', 'count', "
        + "'value', 'match', 'search'")]
    [InlineData("target: ' paths'\n    update: 1", "4,13", "1", "a path begins with '$'")]
    [InlineData("target: $.x\n    copy: $[", "5,11", "3", "a name in quotes, a number, '*' or '?' is expected")]
    public void AnInvalidPathIsReported(string action, string position, string character, string explanation) => ShouldGive(
        OverlayCase.Header + $"  - {action}\n",
        $"{Path}({position}): error GB3001: The path is not valid JSONPath (RFC 9535) at character {character}: {explanation}");

    [Theory]
    [InlineData("", "1,1")]
    [InlineData("actions: []\n", "3,10")]
    [InlineData("actions: {target: $.x}\n", "3,10")]
    [InlineData("actions:\n", "3,9")]
    public void MissingActionsAreReported(string actions, string position) => ShouldGive(
        "overlay: 1.0.0\ninfo: {title: t, version: 1}\n" + actions,
        $"{Path}({position}): error GB3003: An overlay needs 'actions', a list of mappings with 'target' and 'update', 'copy' or 'remove'");

    [Theory]
    [InlineData("update: 1", "4,5")]
    [InlineData("just text", "4,5")]
    [InlineData("target: [a]\n    update: 1", "4,13")]
    [InlineData("target:\n    update: 1", "4,12")]
    public void AnActionWithoutATargetDoesNotAffectTheOthers(string action, string position) => ShouldGive(
        OverlayCase.Header + $"  - {action}\n  - {{target: $.x, update: {{b: 1}}}}\n",
        $"{Path}({position}): error GB3004: An action needs 'target', a JSONPath in quotes such as '$.paths[\"/orders\"].post'");

    [Theory]
    [InlineData("")]
    [InlineData("    remove: false\n")]
    [InlineData("    description: later\n")]
    public void AnActionWithoutAnEffectIsReported(string rest) => ShouldGive(
        OverlayCase.Header + "  - target: $.x\n" + rest,
        $"{Path}(4,5): warning GB3005: The action has neither 'update' nor 'copy' nor 'remove: true', so it changes nothing; add one "
            + $"or delete the action");

    [Theory]
    [InlineData("    remove: true\n    update: {}\n", "6,5", "update", "remove")]
    [InlineData("    copy: $.openapi\n    update: {}\n", "5,5", "copy", "update")]
    public void AnActionWithTwoEffectsIsReported(string rest, string position, string idle, string effective) => ShouldGive(
        OverlayCase.Header + "  - target: $.x\n" + rest,
        $"{Path}({position}): warning GB3006: The action has '{idle}' beside '{effective}', and only the latter takes effect; make it two actions");

    [Fact]
    public void AnUpdateOfASingleValueByOverlay10IsReported() => ShouldGive(
        OverlayCase.Header.Replace("1.1.0", "1.0.0") + "  - {target: $.x.a, update: 2}\n",
        $"{Path}(4,14): warning GB3007: The target is a number, which Overlay 1.0 does not update and 1.1 replaces; the generator replaces "
            + "it, so write 'overlay: 1.1.0'");

    [Fact]
    public void AnUpdateOfASingleValueByOverlay10WorksLikeIn11()
    {
        var overlay = OverlayCase.Header.Replace("1.1.0", "1.0.3") + "  - {target: $.x.*, update: new}\n";

        OverlayCase.Flow(OverlayCase.Apply(overlay, "x: {a: 1, b: old}\n").Documents.Single().Root!["x"]).ShouldBe("{a: new, b: new}");
    }

    [Theory]
    [InlineData("update: {c: 1}")]
    [InlineData("copy: $.y")]
    public void AnUpdateOfValuesOfSeveralKindsIsReported(string effect) => ShouldGive(
        [$"{Path}(4,14): warning GB3018: The target selects a mapping and also a list, at line 3 of 'api0.yaml'; mappings merge, lists "
            + "grow and single values are replaced, so write one action for each kind"],
        OverlayCase.Header + $"  - {{target: $.x.*, {effect}}}\n",
        "x:\n  {a: {b: 1}, c: [1], d: {}, e: [2]}\ny: {c: 1}\n");

    [Theory]
    [InlineData("$.x.*", "remove: true")]
    [InlineData("$.x[?length(@) > 5]", "x-gameball-optional: true, update: {c: 1}")]
    [InlineData("$.x[a, b]", "update: 1")]
    public void ARemovalOfSeveralKindsOrAnUpdateOfOneIsNotReported(string target, string effect) => ShouldGive(
        [],
        OverlayCase.Header + $"  - {{target: '{target.Replace("a, b", "\"a\", \"b\"")}', {effect}}}\n",
        "x: {a: 1, b: text, c: [1], d: null}\n");

    [Theory]
    [InlineData("^x\\d", "the escape '\\d' is unknown; write characters out, such as [0-9] for a digit")]
    [InlineData("x{2", "a repetition is written {2}, {2,} or {2,4}")]
    public void AnInvalidPatternIsReported(string pattern, string explanation) => ShouldGive(
        OverlayCase.Header + $"  - {{target: '$.x[?!match(@, \"{pattern.Replace("\\", "\\\\")}\")]', update: 2}}\n",
        $"{Path}(4,14): warning GB3019: The pattern '{pattern}', at character 16 of the path, is not an I-Regexp (RFC 9485), so it "
            + $"matches nothing: {explanation}");

    [Fact]
    public void SpaceAroundATargetIsAllowed() => ShouldGive(
        OverlayCase.Header + "  - target: >\n      $.x\n\n    update: {b: 1}\n  - {target: ' $.x ', update: {b: 1}}\n");

    [Theory]
    [InlineData("$.x", "text", "4,27", "a string and the document has a mapping")]
    [InlineData("$.x", "{a: {b: 1}}", "4,31", "a mapping and the document has a number")]
    [InlineData("$.x", "{a: [1]}", "4,31", "a list and the document has a number")]
    [InlineData("$..x", "true", "4,28", "a boolean and the document has a mapping")]
    [InlineData("$.x", "null", "4,27", "null and the document has a mapping")]
    public void AnUpdateOfAnotherShapeIsReported(string target, string update, string position, string shapes) => ShouldGive(
        OverlayCase.Header + $"  - {{target: {target}, update: {update}}}\n",
        $"{Path}({position}): error GB3008: The update is {shapes}, at line 2 of 'api0.yaml'; make both the same kind, "
            + "or remove the target in an earlier action");

    [Fact]
    public void AnUnknownNameInAnOverlayIsReported() => ShouldGive(
        OverlayCase.Header.Replace("actions:", "extend: a\nx-own: 1\nactions:") + "  - {target: $.x, update: {b: 1}}\n",
        $"{Path}(3,1): warning GB3009: The name 'extend' is unknown here (known: 'overlay', 'info', 'extends', 'actions'); correct it, "
            + "or begin it with 'x-'");

    [Fact]
    public void AnUnknownNameInAnActionIsReported() => ShouldGive(
        OverlayCase.Header + "  - {target: $.x, update: {b: 1}, updates: {}, x-own: 1}\n",
        $"{Path}(4,35): warning GB3009: The name 'updates' is unknown here (known: 'target', 'description', 'update', 'copy', 'remove'); "
            + "correct it, or begin it with 'x-'");

    [Fact]
    public void AnUnknownNameInInfoIsReported() => ShouldGive(
        "overlay: 1.0.0\ninfo: {title: t, version: 1, author: a}\nactions: [{target: $.x, update: {}}]\n",
        $"{Path}(2,30): warning GB3009: The name 'author' is unknown here (known: 'title', 'version', 'description'); correct it, or "
            + $"begin it with 'x-'");

    [Fact]
    public void TheRemovalOfADocumentIsReported() => ShouldGive(
        OverlayCase.Header + "  - {target: $, remove: true}\n",
        $"{Path}(4,14): error GB3010: The target selects the whole document, which cannot be removed; remove the document from "
            + $"GameballSpec");

    [Theory]
    [InlineData("remove: 'true', update: {}", "4,27", "remove")]
    [InlineData("update: {}, x-gameball-optional: yes", "4,52", "x-gameball-optional")]
    public void AFlagThatIsNeitherTrueNorFalseIsReported(string rest, string position, string name) => ShouldGive(
        OverlayCase.Header + $"  - {{target: $.x, {rest}}}\n",
        $"{Path}({position}): error GB3011: '{name}' must be 'true' or 'false', without quotes");

    [Fact]
    public void AnUnknownExtendedDocumentIsReported() => ShouldGive(
        OverlayCase.Header.Replace("actions:", "extends: ./other.yaml\nactions:") + "  - {target: $.x, update: {}}\n",
        $"{Path}(3,10): warning GB3012: No document has the file name of './other.yaml', so the overlay applies to none; correct 'extends' "
            + "or delete it to apply to all");

    [Fact]
    public void AnOverlayWithoutADocumentIsReported() =>
        OverlayCase.ProblemsOf(OverlayCase.Header + "  - {target: $.x, update: {}}\n").ShouldBe(
            [$"{Path}(1,1): warning GB3013: The project has no OpenAPI document that this overlay could apply to; add one as GameballSpec"]);

    [Theory]
    [InlineData("", "1,1")]
    [InlineData("info: {title: t}\n", "2,7")]
    [InlineData("info: t\n", "2,7")]
    public void AnOverlayWithoutInfoIsReported(string info, string position) => ShouldGive(
        $"overlay: 1.0.0\n{info}actions: [{{target: $.x, update: {{}}}}]\n",
        $"{Path}({position}): warning GB3014: An overlay needs 'info' with a 'title' and a 'version'");

    [Fact]
    public void ASelectionBeyondTheLimitIsReported() => ShouldGive(
        [$"{Path}(4,14): error GB3015: The action looks at more than 10,000,000 values, counted over all actions so far; give it a "
            + $"narrower target"],
        OverlayCase.Header + "  - {target: '$..[?$..[?$..[?$..[?$..y]]]]', remove: true}\n",
        "x: [" + string.Join(", ", Enumerable.Range(0, 200)) + "]\n");

    [Fact]
    public void GrowthBeyondTheLimitIsReported() => ShouldGive(
        [$"{Path}(15,14): error GB3015: The action adds more than 1,000,000 values to one document; give it a narrower target"],
        OverlayCase.Header + string.Concat(Enumerable.Repeat("  - {target: '$.x..*', update: [[], []]}\n", 12)),
        "x: [[], []]\n");

    [Fact]
    public void DepthBeyondTheLimitIsReported()
    {
        var nested = string.Concat(Enumerable.Repeat("{a: ", 150)) + "1" + new string('}', 150);
        var target = "$.x" + string.Concat(Enumerable.Repeat(".a", 149));

        ShouldGive(
            [$"{Path}(4,14): error GB3015: The action nests values more than 200 levels deep; give it a narrower target"],
            OverlayCase.Header + $"  - {{target: {target}, update: {{b: {nested}}}}}\n",
            $"x: {nested}\n");
    }

    [Theory]
    [InlineData("$.nowhere", 0)]
    [InlineData("$.x.*", 2)]
    public void ACopyWithoutExactlyOneSourceIsReported(string source, int count) => ShouldGive(
        [$"{Path}(4,25): error GB3016: The path '{source}' selects {count} values in 'api0.yaml', and a copy needs exactly one"],
        OverlayCase.Header + $"  - {{target: $.x, copy: {source}}}\n",
        "x: {a: 1, b: 2}\n");

    private static void ShouldGive(string overlay, params string[] expected) => ShouldGive(expected, overlay, "x: {a: 1}\n");

    private static void ShouldGive(string[] expected, string overlay, string document) =>
        OverlayCase.ProblemsOf(overlay, document).ShouldBe(expected);
}
