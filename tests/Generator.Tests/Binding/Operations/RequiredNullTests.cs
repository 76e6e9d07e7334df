using System;
using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Required nullable parameters and parts: callers must give them, so that they are not omitted by mistake.</summary>
public class RequiredNullTests
{
    [Theory]
    [InlineData("in: query, required: true, schema: { type: [string, 'null'] }", "String? True")]
    [InlineData("in: header, required: true, schema: { type: array, items: { type: string }, nullable: true }", "String[]? True", "3.0.3")]
    [InlineData("in: query, required: true, content: { application/json: { schema: { type: [integer, 'null'] } } }", "Int64? True")]
    [InlineData("in: query, required: true, schema: {}", "Any True")]
    [InlineData("in: path, required: true, schema: { type: [string, 'null'] }", "String True")]
    public void ARequiredNullableParameterMustBeGiven(string parameter, string expected, string version = "3.1.0")
    {
        var bound = Bound.Files(("spec.yaml",
            "openapi: " + version + "\npaths: { '/a" + (parameter.StartsWith("in: path", StringComparison.Ordinal) ? "/{x}" : "")
            + "': { get: { parameters: [{ name: x, " + parameter + " }] } } }"));
        var model = bound.Model.Tags[0].Operations[0].Parameters.Single();
        $"{Bound.Show(model.Type)} {model.Required}".ShouldBe(expected);
        model.Documentation.Facts.Contains("null omits it").ShouldBe(model.Type.Nullable);
    }

    [Theory]
    [InlineData("required: true", "taken DateTime? True, value Decimal True, note String False")]
    [InlineData("required: false", "taken DateTime False, value Decimal False, note String False")]
    public void ARequiredNullablePartMustBeGiven(string body, string expected)
    {
        var operation = Bound.Document($$"""
            paths: { /a: { post: { requestBody: { {{body}}, content: { multipart/form-data: { schema: { type: object,
              required: [taken, value], properties: { taken: { type: [string, 'null'], format: date-time }, value: { type: number },
                note: { type: [string, 'null'] } } } } } } } } }
            """).Model.Tags.Single().Operations.Single();
        string.Join(", ", operation.Body!.Parts.Select(part => $"{part.Name} {Bound.Show(part.Type)} {part.Required}")).ShouldBe(expected);
    }
}
