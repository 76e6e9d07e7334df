using System.Linq;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

public sealed class ReadingProblemTests
{
    private const string Indent = "this line does not continue the mapping around it; give the line the indent of its neighbours, "
        + "or check the quotes before it";
    private const string NoName = "a key with ':' is not allowed here; put a text that contains ': ' in quotes, or check the indent "
        + "and the ':' of the line above";
    private const string Item = "a list item that begins with '-' is expected here; give all items of the list one indent";
    private const string Tab = "a tab is used as an indent, where only spaces are allowed; replace it by spaces";
    private const string Quotes = "a value cannot begin with this character; put the text in quotes";

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("\uFEFF")]
    public void AnEmptyDocumentIsAnError(string text) => Documents.ProblemsOf(text).ShouldBe(
        ["api.yaml(1,1): error GB1001: The document is empty; begin it with 'openapi: 3.1.0' or 'overlay: 1.0.0'"]);

    [Fact]
    public void ADocumentBeyondTheSizeLimitIsAnError() =>
        Documents.ProblemsOf(Documents.Header + new string('#', ReadingLimits.MaxLength)).ShouldBe(["api.yaml(1,1): error GB1002: The "
        + "document has 67,108,879 characters; the limit is 67,108,864: split it into several documents"]);

    [Theory]
    [InlineData("info:\n  title: a\n version: 1\n", "4,2", Indent)]
    [InlineData("info:\n  title: a\n    version: 1\n", "4,12", NoName)]
    [InlineData("info:\n\ttitle: a\n", "3,1", Tab)]
    [InlineData("info:\n  title: a\n\tversion: b\n", "4,1", Tab)]
    [InlineData("info:\n  title: a: b\n", "3,11", NoName)]
    [InlineData("info:\n  title: 'it's'\n", "3,14", Indent)]
    [InlineData("info:\n  title: a\n  nonsense\n  x: 1\n", "4,3", Indent)]
    [InlineData("info\n  title: a\n", "3,8", NoName)]
    [InlineData("x:\n  - a\n  y: 1\n", "4,3", Item)]
    [InlineData("x: - a\n", "2,4", "a list item is not allowed here; put it on a line of its own, or put a text with '- ' in quotes")]
    [InlineData("x: @a\n", "2,4", Quotes)]
    [InlineData("x: `a`\n", "2,4", Quotes)]
    [InlineData("x: {a: 1", "2,9", "',' or '}' is expected here; close the open '{'")]
    [InlineData("x: [a", "2,6", "',' or ']' is expected here; close the open '['")]
    [InlineData("x: \"a", "2,4", "a quoted text begins here and never ends; close its quote")]
    [InlineData("x: \"\\d\"\n", "2,4", "the text in double quotes has an unknown escape; write '\\\\' for a backslash, or use single quotes")]
    [InlineData("x: \"\\ud800\"\n", "2,4", "the escape is only half of a surrogate pair; write both halves, or the character itself")]
    [InlineData("x: \"\\u12\"\n", "2,4", "'\\x', '\\u' and '\\U' take 2, 4 and 8 hexadecimal digits")]
    [InlineData("x: !e!x 1\n", "2,4", "the document does not declare this tag; put a text that begins with '!' in quotes")]
    [InlineData("x:\n  : c\n", "3,4", "a key or a value is missing here; write both sides of each ':', or remove it")]
    [InlineData("x: &a &b c\n", "2,7", "a value has two anchors ('&'); put a text that begins with '&' in quotes")]
    [InlineData("x: |x\n a\n", "2,4", "the line of '|' or '>' may hold only an indent of 1 to 9, '+' or '-', and a comment")]
    public void InvalidYamlIsReportedWithARemedy(string yaml, string position, string explanation) =>
        Documents.ProblemsOf(Documents.Header + yaml).ShouldBe([$"api.yaml({position}): error GB1003: Invalid YAML: {explanation}"]);

    [Fact]
    public void AFailureOfTheParserItselfIsAProblem() =>
        Documents.ProblemsOf(Documents.Header + "x: {a: 1\ny: 2\n").ShouldHaveSingleItem().ShouldStartWith("api.yaml(2,6): error GB1003: ");

    [Theory]
    [InlineData("x: 1\ny: 2\nx: 3\n", "4,1", "x", 2)]
    [InlineData("x: {a: 1, 'a': 2}\n", "2,11", "x/a", 2)]
    [InlineData("x: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, b: 2}\n", "2,59", "x/b", 2)]
    public void ADuplicateKeyIsReported(string yaml, string position, string path, int line)
    {
        var document = Documents.Read(Documents.Header + yaml);

        document.Problems.Select(Documents.Print).ShouldBe([$"api.yaml({position}): warning GB1005: The key '{path.Split('/')[^1]}' "
        + $"occurs in this mapping already, at line {line}; the last one is used, so rename or remove one of the two"]);
        path.Split('/').Aggregate(document.Root!, (node, name) => node[name]!).Text.ShouldBe(path == "x" ? "3" : "2");
        document.Kind.ShouldBe(DocumentKind.OpenApi);
    }

    [Theory]
    [InlineData("x: ", "[", "api.yaml")]
    [InlineData("x: ", "{a: ", "api.yaml")]
    [InlineData("x:\n  ", "- ", "api.yaml")]
    [InlineData("x:\n  ", "? ", "api.yaml")]
    [InlineData("{\"openapi\": \"3.1.0\", \"x\": ", "[", "api.json")]
    [InlineData("{\"openapi\": \"3.1.0\", \"x\": ", "{\"a\":", "api.json")]
    public void NestingBeyondTheLimitIsAnError(string before, string level, string path)
    {
        var header = path == "api.json" ? "" : Documents.Header;
        var deep = header + before + string.Concat(Enumerable.Repeat(level, 100_000));

        var problem = Documents.ProblemsOf(deep, path).ShouldHaveSingleItem();

        problem.ShouldContain("error GB1006: More than 200 levels are nested here; move inner schemas to 'components' and refer to them");
    }

    [Theory]
    [InlineData(199, 0)]
    [InlineData(200, 1)]
    public void NestingIsAllowedUpToTheLimit(int levels, int problems)
    {
        var nested = new string('[', levels) + new string(']', levels);

        Documents.ProblemsOf(Documents.Header + "x: " + nested).Length.ShouldBe(problems);
        Documents.ProblemsOf("{\"openapi\": \"3.1.0\", \"x\": " + nested + "}", "api.json").Length.ShouldBe(problems);
    }

    [Theory]
    [InlineData("{id}: a\n", "2,1")]
    [InlineData("? [x]\n: a\n", "2,3")]
    [InlineData("? {a: {b: c}}\n: {d: e}\n", "2,3")]
    public void AKeyThatIsACollectionIsReported(string yaml, string position)
    {
        var document = Documents.Read(Documents.Header + yaml + "y: 1\n");

        document.Problems.Select(Documents.Print).ShouldBe([$"api.yaml({position}): warning GB1010: A key must be a string, but this one "
        + "is a list or a mapping, so the member is ignored; put a string with braces or brackets in quotes"]);
        document.Root!.Members.Select(member => member.Name).ShouldBe(["openapi", "y"]);
    }

    [Theory]
    [InlineData("---\nopenapi: 3.0.0\n", "2,1")]
    [InlineData("...\nmore: 1\n", "3,1")]
    public void SeveralDocumentsInAFileAreReported(string yaml, string position)
    {
        var document = Documents.Read(Documents.Header + yaml);

        document.Kind.ShouldBe(DocumentKind.OpenApi);
        document.Root!["openapi"]!.Text.ShouldBe("3.1.0");
        document.Problems.Select(Documents.Print).ShouldBe([$"api.yaml({position}): warning GB1011: The file holds several YAML "
        + "documents and only the first is used; move each to a file of its own"]);
    }

    [Theory]
    [InlineData("!include a.yaml", "!include", "Text a.yaml")]
    [InlineData("!secret 'a'", "!secret", "Text a")]
    [InlineData("!!set {a: 1}", "tag:yaml.org,2002:set", "Mapping ")]
    [InlineData("!list [a]", "!list", "Sequence ")]
    public void AnUnknownTagIsReported(string value, string tag, string node)
    {
        var document = Documents.Read(Documents.Header + "x: " + value + "\n");

        document.Problems.Select(Documents.Print).ShouldBe([$"api.yaml(2,4): warning GB1013: The tag '{tag}' is ignored and the "
        + "value is read without it; tags neither include nor convert anything, so write the value itself"]);
        Documents.Dump(document.Root!["x"]!, withPlaces: false).ShouldStartWith(node);
    }

    [Fact]
    public void ALaterKeyReplacesTheFirstBesideMerges()
    {
        var document = Documents.Read(Documents.Header + "base: &base { a: 0, c: 0 }\nx:\n  a: 1\n  <<: *base\n  b: 1\n  a: 2\n");

        document.Root!["x"]!.Members.Select(member => member.Name + member.Value.Text).ShouldBe(["a2", "c0", "b1"]);
    }

    [Fact]
    public void ANulDoesNotEndTheDocument()
    {
        var document = Documents.Read(Documents.Header + "x: 1\0\ny: 2\n\0\0");

        document.Problems.Select(Documents.Print).ShouldBe(["api.yaml(2,5): warning GB1014: The character '\\u0000' is not allowed in a string, "
        + "but is read all the same; save the file as UTF-8, or write an escape for it"]);
        document.Root!["x"]!.Text.ShouldBe("1");
        document.Root["y"]!.Text.ShouldBe("2");
    }

    [Fact]
    public void ATabInAStringOfJsonStays()
    {
        var document = Documents.Read("{\"openapi\": \"3.1.0\", \"x\": \"a\tb\tc\"}", "api.json");

        document.Problems.Select(problem => problem.Id + problem.Place!.Value.Column).ShouldBe(["GB101428"]);
        document.Root!["x"]!.Text.ShouldBe("a\tb\tc");
    }
}
