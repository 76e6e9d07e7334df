using Gameball.Generator.Nodes;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Reading;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("~", "Null", "")]
    [InlineData("", "Null", "")]
    [InlineData("null", "Null", "")]
    [InlineData("Null", "Null", "")]
    [InlineData("NULL", "Null", "")]
    [InlineData("nULL", "Text", "nULL")]
    [InlineData("true", "Boolean", "true")]
    [InlineData("TRUE", "Boolean", "true")]
    [InlineData("False", "Boolean", "false")]
    [InlineData("tRue", "Text", "tRue")]
    [InlineData("yes", "Text", "yes")]
    [InlineData("Y", "Text", "Y")]
    [InlineData("n", "Text", "n")]
    [InlineData("NO", "Text", "NO")]
    [InlineData("on", "Text", "on")]
    [InlineData("OFF", "Text", "OFF")]
    [InlineData("2024-02-30", "Text", "2024-02-30")]
    [InlineData("2024-02-01T10:00:00Z", "Text", "2024-02-01T10:00:00Z")]
    [InlineData("12:30:45", "Text", "12:30:45")]
    [InlineData("0", "Number", "0")]
    [InlineData("007", "Number", "007")]
    [InlineData("+12", "Number", "+12")]
    [InlineData("-12", "Number", "-12")]
    [InlineData("1_000", "Text", "1_000")]
    [InlineData("0x1F", "Number", "31")]
    [InlineData("0xFFFFFFFFFFFFFFFF", "Number", "18446744073709551615")]
    [InlineData("0x10000000000000000", "Number", "0x10000000000000000")]
    [InlineData("0o17", "Number", "15")]
    [InlineData("0o18", "Text", "0o18")]
    [InlineData("0x", "Text", "0x")]
    [InlineData("0b11", "Text", "0b11")]
    [InlineData("-0x1", "Text", "-0x1")]
    [InlineData("3.10", "Number", "3.10")]
    [InlineData("3.1.0", "Text", "3.1.0")]
    [InlineData(".5", "Number", ".5")]
    [InlineData("5.", "Number", "5.")]
    [InlineData(".", "Text", ".")]
    [InlineData("1e3", "Number", "1e3")]
    [InlineData("1.5E-3", "Number", "1.5E-3")]
    [InlineData("1e", "Text", "1e")]
    [InlineData("e3", "Text", "e3")]
    [InlineData("1.2.3", "Text", "1.2.3")]
    [InlineData(".inf", "Number", ".inf")]
    [InlineData("-.Inf", "Number", "-.Inf")]
    [InlineData(".NaN", "Number", ".NaN")]
    [InlineData("-.nan", "Text", "-.nan")]
    [InlineData("\"1\"", "Text", "1")]
    [InlineData("'true'", "Text", "true")]
    [InlineData("\"\"", "Text", "")]
    [InlineData("'null'", "Text", "null")]
    [InlineData("'it''s'", "Text", "it's")]
    [InlineData("\"a\\u00e9\\x41\\n\\\"\\/\"", "Text", "aéA\n\"/")]
    [InlineData("\"\\ud83d\\ude00\"", "Text", "😀")]
    [InlineData("!!str 12", "Text", "12")]
    [InlineData("! 12", "Text", "12")]
    [InlineData("!!int \"12\"", "Number", "12")]
    [InlineData("!!bool 'true'", "Boolean", "true")]
    [InlineData("!!null ''", "Null", "")]
    public void AScalarIsReadByTheCoreSchema(string yaml, string kind, string text)
    {
        var node = Documents.ReadValue(yaml + "\n");

        (node.Kind.ToString(), node.Text).ShouldBe((kind, text));
    }

    [Theory]
    [InlineData("|\n  a\n   b\n\n  c\n", "a\n b\n\nc\n")]
    [InlineData("|-\n  a\n", "a")]
    [InlineData("|+\n  a\n\n", "a\n\n")]
    [InlineData(">\n  a\n  b\n\n  c\n", "a b\nc\n")]
    [InlineData(">-\n  a\n  b\n", "a b")]
    [InlineData("|2\n   a\n", " a\n")]
    [InlineData("a\n  b\n\n  c\n", "a b\nc")]
    [InlineData("\"a\n  b \\\n  c\"\n", "a b c")]
    [InlineData("'a\n\n  b'\n", "a\nb")]
    [InlineData("|\r\n  a\r\n  b\r\n", "a\nb\n")]
    [InlineData(">-\n  12\n", "12")]
    public void LinesFoldByTheirStyle(string yaml, string text)
    {
        var node = Documents.ReadValue(yaml);

        (node.Kind, node.Text).ShouldBe((NodeKind.Text, text));
    }

    [Theory]
    [InlineData("200: a", "200")]
    [InlineData("true: a", "true")]
    [InlineData("~: a", "~")]
    [InlineData("0x10: a", "0x10")]
    [InlineData("'4XX': a", "4XX")]
    [InlineData("? long\n: a", "long")]
    [InlineData(": a", "")]
    [InlineData("! 5: a", "5")]
    public void AKeyIsReadAsWritten(string yaml, string name)
    {
        var document = Documents.Read(Documents.Header + yaml + "\n");

        document.Problems.ShouldBeEmpty();
        document.Root!.Members[1].Name.ShouldBe(name);
        document.Root[name]!.Text.ShouldBe("a");
    }

    [Theory]
    [InlineData("a\u2028b")]
    [InlineData("a\u0085b\u2029c")]
    [InlineData("a\u00a0b")]
    public void SeparatorsThatAreNotLineBreaksStay(string text)
    {
        Documents.ReadValue(text + "\n").Text.ShouldBe(text);
        Documents.ReadValue("'" + text + "'\n").Text.ShouldBe(text);
        Documents.ReadValue("{\"" + text + "\": 1}\n").Members[0].Name.ShouldBe(text);
    }

    [Theory]
    [InlineData("x:\ta", "a")]
    [InlineData("x: \t a\t# c", "a")]
    [InlineData("\t\nx: a\n \t \n", "a")]
    [InlineData("w: [1,\t2]\nx:\t\ta\t", "a")]
    [InlineData("w:\n-\tb\nx: |\n  a\n  \tb\n", "a\n\tb\n")]
    public void ATabThatIsNotAnIndentSeparates(string yaml, string text)
    {
        var document = Documents.Read(Documents.Header + yaml + "\n");

        document.Problems.ShouldBeEmpty();
        document.Root!["x"]!.Text.ShouldBe(text);
    }
}
