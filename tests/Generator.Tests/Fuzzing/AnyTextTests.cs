using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>
/// Any text, in every place of a document that holds text: the emitted code parses, and what is no literal and no comment in it
/// holds only what a C# name can.
/// </summary>
public class AnyTextTests
{
    // Long enough to be told from what the generator writes itself, and a word that no name keeps as it is.
    private const string Canary = "canary;}";

    private static readonly Gen<string> s_texts = Gen.Choose(1, 6)
        .SelectMany(length => Gen.ListOf(Piece(), length))
        .Select(pieces => string.Concat(pieces));

    [Fact]
    public void Stays_in_its_literal_or_comment() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260801UL, 3UL),
        Prop.ForAll(s_texts.ToArbitrary(), text => Holds(text + Canary + text)));

    private static Gen<string> Piece() => Gen.OneOf(
        Gen.Elements("\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\"", "\\", "\\u0022", "*/", "/*", "//", "///", "\"\"\"", "'"),
        Gen.Elements("{", "}", "{{", "{0}", "@", "$\"", "<", ">", "&", "]]>", "</summary>", "<!--", "&#10;", "#pragma", "#endif\n", "#error x"),
        Gen.Elements("\ud800", "\udc00", "\ud83d\ude00", "\ufeff", "\ufffe", "\u202e", "\u200d", "\u0301", "ſ", "ı", "K", "x", "class", " ", ";"),
        Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()));

    private static bool Holds(string text)
    {
        var run = GeneratorRun.OfAny(new TestProject().With("any.json", Everywhere(text).ToJsonString(s_json)));

        run.Diagnostics.ShouldAllBe(problem => problem.Id != "GB4004" && problem.Id.StartsWith("GB"));
        foreach (var (name, code) in run.Files)
        {
            var tree = CSharpSyntaxTree.ParseText(code, EmittedCode.ParseOptions);
            tree.GetDiagnostics().Select(problem => problem.ToString()).ShouldBeEmpty(name);
            var outside = tree.GetRoot().DescendantTokens()
                .Where(token => !token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.Utf8StringLiteralToken))
                .Where(token => token.Text.Contains("canary;") || (!token.IsKind(SyntaxKind.IdentifierToken) && token.Text.Contains("canary")));
            outside.ShouldBeEmpty(name);
        }

        return true;
    }

    private static readonly JsonSerializerOptions s_json = new() { MaxDepth = 500 };

    private static JsonObject Everywhere(string text)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["title"] = text,
            ["description"] = text,
            ["required"] = new JsonArray(text),
            ["properties"] = new JsonObject
            {
                [text] = new JsonObject { ["type"] = "string", ["default"] = text, ["pattern"] = text, ["description"] = text },
                ["kind"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(text, text + "2"), ["default"] = text },
                ["fixed"] = new JsonObject { ["const"] = text, ["example"] = text, ["format"] = text },
                ["nested"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [text + "x"] = new JsonObject { ["type"] = "integer" } } },
            },
        };
        var content = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/s" } } };
        var operation = new JsonObject
        {
            ["operationId"] = text,
            ["summary"] = text,
            ["description"] = text,
            ["deprecated"] = true,
            ["tags"] = new JsonArray(text),
            ["security"] = new JsonArray(new JsonObject { [text] = new JsonArray() }),
            ["parameters"] = new JsonArray([.. new[] { "query", "header", "cookie" }.Select(JsonNode (place) => new JsonObject
            {
                ["name"] = text, ["in"] = place, ["description"] = text, ["schema"] = new JsonObject { ["type"] = "string", ["default"] = text },
            })]),
            ["requestBody"] = new JsonObject { ["description"] = text, ["content"] = content.DeepClone() },
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = text, ["content"] = content }, [text] = new JsonObject() },
            ["x-gameball-limit"] = new JsonObject { ["bucket"] = text, ["perSecond"] = 1, ["per30Seconds"] = 2 },
        };
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = text, ["version"] = text, ["description"] = text },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://example.com/" + text, ["description"] = text }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = text, ["description"] = text }),
            ["paths"] = new JsonObject { ["/" + text] = new JsonObject { ["post"] = operation } },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { ["s"] = schema },
                ["securitySchemes"] = new JsonObject { [text] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = text } },
            },
        };
    }
}
