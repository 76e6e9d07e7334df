using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>A parameter that is the whole query.</summary>
public class WholeQueryTests
{
    [Theory]
    [InlineData("application/json: { schema: { type: array, items: { type: string } } }", "String[] QueryString Json")]
    [InlineData("application/json: {}", "Any QueryString Json")]
    [InlineData("application/jsonpath: { schema: { type: string } }", "String QueryString Simple")]
    [InlineData("text/csv: {}", "String QueryString Simple")]
    [InlineData("application/x-www-form-urlencoded: {}", "map of String Query Form*")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: object, additionalProperties: { type: integer } } }", "map of Int64 Query Form*")]
    [InlineData("application/x-www-form-urlencoded: { schema: { type: string } }", "String QueryString Simple (reserved)")]
    public void AWholeQueryIsAValueOfItsMediaType(string content, string expected)
    {
        var model = Bound.Document("paths: { /a: { get: { parameters: [{ name: x, in: querystring, content: { " + content + " } }] } } }")
            .Model.Tags[0].Operations[0].Parameters.Single();
        $"{Bound.Show(model.Type)} {model.Place} {model.Style}{(model.Explode ? "*" : "")}{(model.AllowReserved ? " (reserved)" : "")}"
            .ShouldBe(expected);
    }

    [Fact]
    public void ParametersBesideAWholeQueryAreReported() => Bound.Document("""
            paths:
              /pets:
                parameters: [»{ name: y, in: query, schema: { type: string } }]
                get:
                  parameters:
                    - { name: a, in: querystring, content: { application/json: { schema: {} } } }
                    - »{ name: b, in: querystring, content: { application/json: { schema: {} } } }
                    - »{ name: x, in: query, schema: { type: string } }
                    - { name: h, in: header, schema: { type: string } }
            """).ShouldReport("GB2040", "GB2040", "GB2040").Operations.Single().Parameters.Count.ShouldBe(5);

    [Theory]
    [InlineData("{ name: x, in: querystring, schema: { type: string } }")]
    [InlineData("{ name: x, in: querystring, content: {} }")]
    public void AWholeQueryNeedsAMediaType(string parameter) =>
        Bound.Document("paths: { /a: { get: { parameters: [" + "»" + parameter + "] } } }")
            .ShouldReport("GB2022").Operations.Single().Parameters.ShouldBeEmpty();
}
