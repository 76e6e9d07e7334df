using System.Linq;
using System.Text;
using System.Xml.Linq;
using Gameball.Generator.Emitting;
using Gameball.Generator.Model;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;
using static Gameball.Generator.Tests.Emitting.Models;

namespace Gameball.Generator.Tests.Emitting;

/// <summary>A document is untrusted input: its text stays inside a literal or a comment.</summary>
public class HostileTextTests
{
    private const string Injection = "class Injected { }";

    // Each line terminator of C#, both quotes, ends of comments and of raw literals, markup, directives, control and
    // bidirectional characters, and half surrogate pairs. Not enumerated at discovery: xunit would lose those halves.
    public static TheoryData<string> Texts =>
    [
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0",
        "\u001a", "\u001b[31m", "\ud800", "\udc00", "\ud83d\ude00", "\ufffe", "\uffff", "\u202e",
        "\"", "\\", "\\\"", "\\u0022; ", "\"; ", "\"u8; ", "\"\"\"", "*/ ", "</summary>", "]]>",
        "<!--", "&amp", "{0}", "{", "}", "#endif\n#error no\n", "\n#line 1 \"x\"\n",
    ];

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void TextAnywhereInAModelNeitherEndsItsLiteralNorItsComment(string text)
    {
        var hostile = text + Injection + text;

        var assembly = EmittedCode.Compile(Everywhere(hostile));

        assembly.GetTypes().ShouldNotContain(type => type.Name == "Injected");
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void ALiteralHasTheValueOfTheText(string text)
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(CSharpText.Literal("a" + text + "b"));

        literal.ContainsDiagnostics.ShouldBeFalse();
        literal.Token.Value.ShouldBe("a" + text + "b");
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void CommentLinesAreValidXmlOnOneLine(string text)
    {
        foreach (var line in DocText.Lines("a" + text + "b"))
        {
            line.ShouldNotContain(c => c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\v' || c == '\f');
            XElement.Parse("<x>" + line + "</x>");
        }
    }

    [Fact]
    public void AnEnumValueThatIsNotANumberIsOmitted()
    {
        var model = NewEnum("Level", TypeKind.Int32, ("Good", "1"), ("Bad", "2; } " + Injection), ("TooLarge", "2147483648"));

        var level = EmittedCode.Compile(Client(model)).GetType("Gameball.Level")!;

        level.GetProperty("Good").ShouldNotBeNull();
        level.GetProperty("Bad").ShouldBeNull();
        level.GetProperty("TooLarge").ShouldBeNull();
    }

    private static ClientModel Everywhere(string text)
    {
        var documentation = Doc(text, text + "\n\n" + text, text) with { Obsolete = true };
        var record = NewRecord("Order", Property("id", TypeRef.String, required: true, documentation) with { WireName = text });
        var channel = NewEnum("Channel", TypeKind.String) with
        {
            Documentation = documentation,
            Values = new([new("Only", text, TypeKind.String, documentation)]),
        };
        var parameter = Parameter("id", ParameterPlace.Query, TypeRef.String) with { WireName = text, Documentation = documentation };
        var operation = Operation("Get", parameter) with
        {
            Id = text,
            Path = text,
            Verb = text,
            Documentation = documentation,
            Body = new("body", Record("Order"), Required: true, text, documentation),
            Response = new(Record("Order"), documentation),
            Limit = new(text, 1, 2),
        };
        var batch = new BatchModel(
            "Import", text, "GetOperation", new("OrdersClient", "GetOperation"), Stop: null, text, 10, Record("Order"),
            new(text, "Id", TypeRef.String), PartitionKey: null, RetrySafety.Safe, documentation);
        var tag = Tag("Orders", operation) with { Documentation = documentation, Batches = new([batch]) };
        return Client([tag], record with { Documentation = documentation }, channel) with
        {
            Documentation = documentation,
            BaseAddress = text,
            Schemes = new([new(text, "Key", SecuritySchemeKind.ApiKeyHeader, text)]),
        };
    }
}
