using System.Linq;
using System.Text;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

public sealed class AliasTests
{
    [Fact]
    public void AnAliasIsTheNodeOfItsAnchor()
    {
        var root = Documents.Read(Documents.Header + "a: &a {b: &b 1}\nc: *a\nd: *b\n*b : e\nf: &a 2\ng: *a\n").Root!;

        root["c"].ShouldBeSameAs(root["a"]);
        root["d"].ShouldBeSameAs(root["a"]!["b"]);
        root["1"]!.Text.ShouldBe("e");
        root["g"].ShouldBeSameAs(root["f"]);
    }

    [Fact]
    public void AnAnchorMayBeOnAKey() =>
        Documents.Read(Documents.Header + "&a 0x10: b\nc: *a\n").Root!.Members.Select(member => member.Name + "=" + member.Value.Text)
            .ShouldBe(["openapi=3.1.0", "0x10=b", "c=16"]);

    [Theory]
    [InlineData("x: &a\n  b: *a\n", "3,6")]
    [InlineData("x: &a [*a]\n", "2,8")]
    [InlineData("w: &a 1\nx: &a [*a]\n", "3,8")]
    [InlineData("x: &a\n  *a : b\n", "3,3")]
    public void AnAliasInsideItsOwnAnchorIsAProblem(string yaml, string position) =>
        Documents.ProblemsOf(Documents.Header + yaml).ShouldBe([$"api.yaml({position}): warning GB1009: The alias '*a' refers to a value "
        + "that contains the alias, so it is read as null; use '$ref' for a schema that refers to itself"]);

    [Fact]
    public void AnAliasWithoutAnAnchorIsAProblem()
    {
        var document = Documents.Read(Documents.Header + "x: *a\ny: &a 1\n");

        document.Problems.Select(Documents.Print).ShouldBe(["api.yaml(2,4): warning GB1008: The alias '*a' has no anchor before it "
            + "and is read as a string; put it in quotes, or write '&' and the name in front of the value that it refers to"]);
        document.Root!["x"]!.Text.ShouldBe("*a");
        document.Root["y"]!.Text.ShouldBe("1");
    }

    [Theory]
    [InlineData("<<: *base\n  c: 3", "a=1 b=2 c=3")]
    [InlineData("c: 3\n  <<: *base", "c=3 a=1 b=2")]
    [InlineData("<<: *base\n  a: own", "b=2 a=own")]
    [InlineData("a: own\n  <<: [*base, *other]\n  d: 4", "a=own b=2 z=9 d=4")]
    [InlineData("<<: [*other, {a: inline}]\n  <<: *base", "a=0 z=9 b=2")]
    [InlineData("'<<': 1", "<<=1")]
    public void AMergeKeyAddsTheMissingMembers(string mapping, string members)
    {
        var yaml = Documents.Header + "base: &base {a: 1, b: 2}\nother: &other {a: 0, z: 9}\nx:\n  " + mapping + "\n";
        var document = Documents.Read(yaml);

        document.Problems.ShouldBeEmpty();
        string.Join(" ", document.Root!["x"]!.Members.Select(member => member.Name + "=" + member.Value.Text)).ShouldBe(members);
    }

    [Theory]
    [InlineData("x:\n  <<: 1\n")]
    [InlineData("x:\n  <<: [{a: 1}, 2]\n")]
    public void AMergeOfAnotherValueIsAProblem(string yaml) =>
        Documents.ProblemsOf(Documents.Header + yaml).ShouldBe(["api.yaml(3,3): warning GB1012: The merge key '<<' takes an alias of a "
            + "mapping, or a list of such aliases, so this one is ignored; put '<<' in quotes if it is a plain name"]);

    [Theory]
    [InlineData("[{0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}]")]
    [InlineData("{{p: {0}, q: {0}, r: {0}, s: {0}, t: {0}, u: {0}, v: {0}, w: {0}}}")]
    public void ABillionLaughsDocumentIsRejected(string level)
    {
        var yaml = new StringBuilder(Documents.Header + "l0: &l0 lol\n");
        for (var number = 1; number < 5000; number++)
        {
            yaml.Append($"l{number}: &l{number} ").AppendFormat(level, "*l" + (number - 1)).Append('\n');
        }

        Documents.ProblemsOf(yaml.ToString()).ShouldHaveSingleItem()
            .ShouldContain("error GB1007: The aliases up to here repeat more than 1,000,000 values");
    }

    [Fact]
    public void ManyAliasesOfOneLargeValueAreCounted()
    {
        var large = string.Join(", ", Enumerable.Range(0, 10_000));
        var yaml = Documents.Header + $"a: &a [{large}]\nb: [" + string.Join(", ", Enumerable.Repeat("*a", 200)) + "]\n";

        Documents.ProblemsOf(yaml).ShouldHaveSingleItem().ShouldContain("GB1007");
    }

    [Fact]
    public void MergesAreCounted()
    {
        var large = string.Join(", ", Enumerable.Range(0, 10_000).Select(number => $"k{number}: 1"));
        var yaml = Documents.Header + $"a: &a {{{large}}}\n" + string.Concat(
            Enumerable.Range(0, 200).Select(number => $"m{number}:\n  <<: *a\n"));

        Documents.ProblemsOf(yaml).ShouldHaveSingleItem().ShouldContain("GB1007");
    }

    [Fact]
    public void LevelsAreCountedThroughAliases()
    {
        var yaml = new StringBuilder(Documents.Header + "l0: &l0 [x]\n");
        for (var number = 1; number <= 199; number++)
        {
            yaml.Append($"l{number}: &l{number} [*l{number - 1}]\n");
        }

        Documents.ProblemsOf(yaml.ToString()).ShouldHaveSingleItem().ShouldContain("(201,14): error GB1006: More than 200 levels");
        Documents.ProblemsOf(yaml.ToString(0, yaml.ToString().IndexOf("l199:", System.StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
