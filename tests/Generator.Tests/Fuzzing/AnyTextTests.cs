using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Gameball.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Fuzzing;

/// <summary>
/// Any text, in every place of a document with text: the emitted code parses, and outside of literals and comments it has only
/// characters of C# names.
/// </summary>
public class AnyTextTests
{
    // Long enough to be distinguished from the generator's own text, and a word that does not stay unchanged in a name.
    private const string Canary = "canary;}";

    private const string Template =
        """
        {
          "openapi": "3.1.0",
          "info": { "title": "TEXT", "version": "TEXT", "description": "TEXT" },
          "servers": [{ "url": "https://example.com/TEXT", "description": "TEXT" }],
          "tags": [{ "name": "TEXT", "description": "TEXT" }],
          "paths": { "/TEXT": { "post": {
            "operationId": "TEXT", "summary": "TEXT", "description": "TEXT", "deprecated": true,
            "tags": ["TEXT"], "security": [{ "TEXT": [] }],
            "parameters": [
              { "name": "TEXT", "in": "query", "description": "TEXT", "schema": { "type": "string", "default": "TEXT" } },
              { "name": "TEXT", "in": "header", "description": "TEXT", "schema": { "type": "string", "format": "TEXT" } },
              { "name": "TEXT", "in": "cookie", "description": "TEXT", "schema": { "type": "string", "example": "TEXT" } }
            ],
            "requestBody": { "description": "TEXT", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/s" } } } },
            "responses": {
              "200": { "description": "TEXT", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/s" } } } },
              "TEXT": { "description": "TEXT", "content": { "TEXT": { "schema": { "$ref": "TEXT" } } } }
            },
            "x-gameball-limit": { "bucket": "TEXT", "perSecond": 1, "per30Seconds": 2 }
          } } },
          "components": {
            "securitySchemes": { "TEXT": { "type": "apiKey", "in": "header", "name": "TEXT" } },
            "schemas": { "s": {
              "type": "object", "title": "TEXT", "description": "TEXT", "required": ["TEXT"],
              "properties": {
                "TEXT": { "type": "string", "default": "TEXT", "pattern": "TEXT", "description": "TEXT" },
                "kind": { "type": "string", "enum": ["TEXT", "TEXT2"], "default": "TEXT" },
                "fixed": { "const": "TEXT", "example": "TEXT", "format": "TEXT" },
                "nested": { "type": "object", "properties": { "TEXTx": { "type": "integer" } } }
              }
            } }
          }
        }
        """;

    private static readonly Gen<string> s_texts = Gen.Choose(1, 6)
        .SelectMany(length => Gen.ListOf(Piece(), length))
        .Select(pieces => string.Concat(pieces));

    [Fact]
    public void AnyTextStaysInItsLiteralOrComment() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260801UL, 3UL),
        Prop.ForAll(s_texts.ToArbitrary(), text => Holds(text + Canary + text)));

    private static Gen<string> Piece() => Gen.OneOf(
        Gen.Elements("\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0"),
        Gen.Elements("\"", "\\", "\\u0022", "*/", "/*", "//", "///", "\"\"\"", "'"),
        Gen.Elements("{", "}", "{{", "{0}", "@", "$\"", "<", ">"),
        Gen.Elements("&", "]]>", "</summary>", "<!--", "&#10;", "#pragma", "#endif\n", "#error x"),
        Gen.Elements("\ud800", "\udc00", "\ud83d\ude00", "\ufeff", "\ufffe", "\u202e", "\u200d"),
        Gen.Elements("\u0301", "ſ", "ı", "K", "x", "class", " ", ";"),
        Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()));

    private static bool Holds(string text)
    {
        var run = GeneratorRun.OfAny(new TestProject().With("any.json", Everywhere(text)));

        run.Diagnostics.ShouldAllBe(problem => problem.Id != "GB4004" && problem.Id.StartsWith("GB"));
        foreach (var (name, code) in run.Files)
        {
            var tree = CSharpSyntaxTree.ParseText(code, EmittedCode.ParseOptions);
            tree.GetDiagnostics().Select(problem => problem.ToString()).ShouldBeEmpty(name);
            var outside = tree.GetRoot().DescendantTokens()
                .Where(token => !token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.Utf8StringLiteralToken))
                .Where(token => token.Text.Contains(token.IsKind(SyntaxKind.IdentifierToken) ? "canary;" : "canary"));
            outside.ShouldBeEmpty(name);
        }

        return true;
    }

    /// <summary>JSON with every character of the text escaped, half surrogate pairs too, which a serializer would replace.</summary>
    private static string Everywhere(string text) =>
        Template.Replace("TEXT", string.Concat(text.Select(c => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture))));
}
