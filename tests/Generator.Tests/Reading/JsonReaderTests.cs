using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Nodes;
using Gameball.Generator.Problems;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("{\"openapi\": \"3.1.0\"}")]
    [InlineData("{\n  \"openapi\" : \"3.1.0\",\n  \"a\": [ ],\n  \"b\": {},\n \"c\": [[1, 2], [\n3]\n]\n}\n")]
    [InlineData("{\r\n\"openapi\":\"3.1.0\",\r\n\"a\":[{\"b\":-1.5e+10},{\"c\":null},true,false, 0]}")]
    [InlineData("{\"openapi\": \"3.1.0\", \"<<\": {\"a\": 1}, \"~\": \"null\", \"true\": \"1\"}")]
    [InlineData("{\"openapi\": \"3.1.0\", \"a\": \"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\ud83d\\ude00 😀\"}")]
    [InlineData("{\"openapi\": \"3.1.0\", \"a\": [{\"b\": [[\"]\", \"}\"]]}, {\"c\": \"]\"}], \"d\": \"x\"}")]
    [InlineData("{\"openapi\": \"3.1.0\", \"a\": 1, \"a\": 2}")]
    [InlineData("{\"openapi\": \"3.1.0\", "
        + "\"k1\":1,\"k2\":1,\"k3\":1,\"k4\":1,\"k5\":1,\"k6\":1,\"k7\":1,\"k8\":1,\"k9\":1,\"k9\":2,\"k1\":3}")]
    public void JsonAndYamlGiveTheSameNodesAndProblems(string json)
    {
        List<Problem> fromJson = [], fromYaml = [];

        var byJson = JsonReader.Read(new("api.json", json), fromJson, isStrict: true);
        var byYaml = YamlReader.Read(new("api.json", json), fromYaml)!;

        Documents.Dump(byYaml).ShouldBe(Documents.Dump(byJson));
        fromYaml.ShouldBe(fromJson);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("120")]
    [InlineData("-1.50")]
    [InlineData("1e5")]
    [InlineData("1.0E-05")]
    public void ANumberStaysAsWritten(string number)
    {
        var value = Documents.Read("{\"openapi\": \"3.1.0\", \"x\": " + number + "}", "api.json").Root!["x"]!;

        (value.Kind, value.Text).ShouldBe((NodeKind.Number, number));
    }

    [Fact]
    public void HalfASurrogatePairSurvives()
    {
        const string Text = "{\"openapi\": \"3.1.0\", \"x\": \"a\\ud800\", \"\\udc00\": \"\ud800\"}";
        var root = Documents.Read(Text, "api.json").Root!;

        root["x"]!.Text.ShouldBe("a\ud800");
        root["\udc00"]!.Text.ShouldBe("\ud800");
    }

    [Theory]
    [InlineData("{", 1, 2, "a name in double quotes", "its end")]
    [InlineData("{\"a\"", 1, 5, "':'", "its end")]
    [InlineData("{\"a\": }", 1, 7, "a value", "'}'")]
    [InlineData("{\"a\": [,]}", 1, 8, "a value", "','")]
    [InlineData("{\"a\": 1 / 2}", 1, 9, "',' or '}'", "'/'")]
    [InlineData("{\"a\": 1,,}", 1, 9, "a name in double quotes", "','")]
    [InlineData("{\"a\": [1 2]}", 1, 10, "',' or ']'", "'2'")]
    [InlineData("{\"a\": 1\n \"b\": 2}", 2, 2, "',' or '}'", "'\"'")]
    [InlineData("{a: 1}", 1, 2, "a name in double quotes", "'a'")]
    [InlineData("{\"a\": 01}", 1, 8, "',' or '}'", "'1'")]
    [InlineData("{\"a\": 1.}", 1, 9, "a digit", "'}'")]
    [InlineData("{\"a\": -}", 1, 8, "a digit", "'}'")]
    [InlineData("{\"a\": 1e}", 1, 9, "a digit", "'}'")]
    [InlineData("{\"a\": +1}", 1, 7, "a value", "'+'")]
    [InlineData("{\"a\": tru}", 1, 7, "'true'", "'t'")]
    [InlineData("{\"a\": 'b'}", 1, 7, "a value", "'''")]
    [InlineData("{\"a\": \"b\\", 1, 10, "an escape (one of \" \\ / b f n r t u)", "its end")]
    [InlineData("{\"a\": \"\\u12g4\"}", 1, 12, "four hexadecimal digits after '\\u'", "'g'")]
    [InlineData("{\"a\": \"\\u12", 1, 12, "four hexadecimal digits after '\\u'", "its end")]
    [InlineData("{\"a\": \"b\n\"}", 1, 9, "a closing '\"' (a string ends on its line)", "'\\u000a'")]
    [InlineData("{\"a\": \"b", 1, 9, "a closing '\"' (a string ends on its line)", "its end")]
    [InlineData("{\"a\": 1} x", 1, 10, "the end of the document", "'x'")]
    [InlineData("{\"a\": \0}", 1, 7, "a value", "'\\u0000'")]
    public void InvalidJsonIsReportedWithTheExpectedToken(string json, int line, int column, string expected, string found) =>
        Documents.ProblemsOf(json, "api.json").ShouldBe(
            [$"api.json({line},{column}): error GB1004: Invalid JSON: {expected} is expected here, and the document has "
            + $"{found}"]);

    [Theory]
    [InlineData("{\"x\": [1],}", 1, 11, "a comma before '}'")]
    [InlineData("{\"x\": [1,\n]}", 2, 1, "a comma before ']'")]
    [InlineData("{// a\n\"x\" /* b */ : [1 // c\r\n] /**/ } // d", 1, 2, "comments")]
    [InlineData("/* \n */{\"x\": [1]}", 1, 1, "comments")]
    public void CommasAndCommentsAreIgnored(string json, int line, int column, string construct)
    {
        var document = Documents.Read(json, "api.json");

        document.Problems.Select(Documents.Print)
            .ShouldBe([$"api.json({line},{column}): warning GB1020: JSON does not allow {construct}; "
            + "the generator reads the document all the same, other tools may not, so correct it"]);
        document.Root!["x"]!.Items.Select(item => item.Text).ShouldBe(["1"]);
    }

    [Fact]
    public void ABackslashWithoutAnEscapeIsKept()
    {
        var document = Documents.Read("""{"x": "^\d+\n\."}""", "api.json");

        document.Problems.Select(problem => problem.Id + " " + problem.Place!.Value.Column).ShouldBe(["GB1020 8", "GB1020 13"]);
        document.Root!["x"]!.Text.ShouldBe("^\\d+\n\\.");
    }

    [Fact]
    public void HalfASurrogatePairOutsideAStringIsNamed() =>
        Documents.ProblemsOf("{\"a\": \ud800}", "api.json").ShouldHaveSingleItem().ShouldEndWith("the document has '\\ud800'");

    [Theory]
    [InlineData("{openapi: 3.1.0, x: 1}")]
    [InlineData("{\n  # comment\n  \"openapi\": '3.1.0', 'x': 1,\n}")]
    public void AYamlFileMayBeginWithABrace(string yaml)
    {
        var document = Documents.Read(yaml);

        document.Kind.ShouldBe(DocumentKind.OpenApi);
        document.Problems.ShouldBeEmpty();
        document.Root!["x"]!.Text.ShouldBe("1");
    }

    [Fact]
    public void LargeMappingsFindEveryMember()
    {
        var names = Enumerable.Range(0, 1000).Select(number => "name" + number).ToArray();
        var json = "{" + string.Join(",", names.Select(name => $"\"{name}\": \"{name}\"")) + "}";

        var root = Documents.Read(json, "api.json").Root!;

        names.ShouldAllBe(name => root[name]!.Text == name);
        root["name1000"].ShouldBeNull();
        Node.Mapping([.. root.Members], root.Place)["name999"]!.Text.ShouldBe("name999");
    }
}
