using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class ParameterTests
{
    [Fact]
    public void AnOperationsParameterReplacesItsPathsOne()
    {
        var bound = Bound.Document("""
            paths:
              /a/{id}:
                parameters:
                  - { name: id, in: path, required: true, schema: { type: string } }
                  - { name: lang, in: header, schema: { type: string } }
                get:
                  parameters:
                    - { name: lang, in: header, required: true, description: The language., schema: { type: string, enum: [en] } }
                    - { name: limit, in: query, schema: { type: integer, maximum: 50 } }
            """);
        _ = bound.Model;
        bound.Operations.Single().Parameters
            .Select(parameter => $"{Bound.Show(parameter.Type)} {parameter.Name} {parameter.Place} {parameter.Required}")
            .ShouldBe(["String id Path True", "GetAByIdLang lang Header True", "Int64 limit Query False"]);
        bound.Operations.Single().Parameters[1].Documentation.Summary.ShouldBe("The language.");
        bound.Operations.Single().Parameters[2].Documentation.Facts.ShouldBe(["at most 50"]);
    }

    [Fact]
    public void AHeadersNameIsTheSameInCapitals()
    {
        var operation = Bound.Document("""
            paths:
              /a:
                parameters: [{ name: X-Trace, in: header, schema: { type: string } }, { name: Q, in: query, schema: { type: string } }]
                get:
                  parameters: [{ name: x-trace, in: header, schema: { type: integer } }, { name: q, in: query, schema: { type: integer } }]
            """).Model.Tags.Single().Operations.Single();
        operation.Parameters.Select(parameter => parameter.WireName).ShouldBe(["x-trace", "Q", "q"]);
    }

    [Theory]
    [InlineData("id, in: path", "id, in: query", "id, idQuery")]
    [InlineData("id, in: path", "ID, in: header", "id, idHeader")]
    [InlineData("request, in: query", "cancellationToken, in: query", "requestQuery, cancellationTokenQuery")]
    [InlineData("event, in: query", "class, in: query", "event, class")]
    [InlineData("'', in: query", "'filter[x]', in: query", "filterX")]
    [InlineData("'+', in: query", "'🙂', in: query", "plus, parameter")]
    [InlineData("2fa, in: query", "a-b, in: query", "parameter2fa, aB")]
    public void NamesAreDistinctIdentifiers(string one, string other, string expected)
    {
        var bound = Bound.Document(
            "paths: { '/a/{id}': { get: { parameters: "
                + "[{ name: " + one + ", schema: { type: string } }, { name: " + other + ", schema: { type: string } }] } } }");
        var names = bound.Operations.Single().Parameters.Select(parameter => parameter.Name);
        string.Join(", ", expected.StartsWith("id", System.StringComparison.Ordinal) ? names : names.Where(name => name != "id"))
            .ShouldBe(expected);
    }

    [Fact]
    public void ABodyIsRenamedIfAParameterHasItsName()
    {
        var operation = Bound.Document("""
            paths: { '/a/{body}': { post: {
              parameters: [{ name: body, in: path, schema: { type: string } }], requestBody: { content: { application/json: {} } } } } }
            """).Model.Tags.Single().Operations.Single();
        operation.Parameters.Single().Name.ShouldBe("body");
        operation.Body!.Name.ShouldBe("requestBody");
    }

    [Theory]
    [InlineData("in: query, schema: { type: array, items: { type: string } }", "String[]*")]
    [InlineData("in: query, explode: false, schema: { type: array, items: { type: string } }", "String[]")]
    [InlineData("in: query, style: form, schema: { type: integer }", "Int64*")]
    [InlineData("in: query, schema: {}", "Any*")]
    [InlineData("in: header, schema: { type: boolean }", "Boolean")]
    [InlineData("in: cookie, schema: { type: [string, number] }", "Scalar*")]
    [InlineData("in: query, schema: { type: [string, 'null'] }", "String*")]
    public void PlainValuesAndListsOfThemAreTyped(string parameter, string expected)
    {
        var model = Bound.Document("paths: { /a: { get: { parameters: [{ name: x, " + parameter + " }] } } }")
            .Model.Tags[0].Operations[0].Parameters.Single();
        (Bound.Show(model.Type) + (model.Explode ? "*" : "")).ShouldBe(expected);
        model.Required.ShouldBeFalse();
    }

    [Theory]
    [InlineData("in: query, schema: { type: object, additionalProperties: true }", "map of Any Form*")]
    [InlineData("in: query, style: deepObject, schema: { type: object, additionalProperties: true }", "map of Any DeepObject*")]
    [InlineData("in: query, schema: { type: array, items: { type: array, items: { type: string } } }", "String[][] Form*")]
    [InlineData("in: header, schema: { type: array, items: { type: string } }", "String[] Simple")]
    [InlineData("in: header, explode: true, schema: { type: array, items: { type: string } }", "String[] Simple*")]
    [InlineData("in: cookie, explode: false, schema: { type: array, items: { type: string } }", "String[] Form")]
    [InlineData("in: query, style: pipeDelimited, schema: { type: array, items: { type: string } }", "String[] PipeDelimited")]
    [InlineData("in: query, style: spaceDelimited, schema: { type: array, items: { type: string } }", "String[] SpaceDelimited")]
    [InlineData("in: query, content: { application/json: { schema: { type: array, items: { type: string } } } }", "String[] Json")]
    [InlineData("in: query, content: { text/csv: {} }", "String Form*")]
    [InlineData("in: query, content: { application/json: {} }", "Any Json")]
    [InlineData("in: query, content: { application/json: { schema: { type: string } } }", "String Json")]
    [InlineData("in: query, content: { '*/*': { schema: { type: string } } }", "String Form*")]
    [InlineData("in: header, content: { '*/*': { schema: { type: integer } } }", "Int64 Simple")]
    [InlineData("in: query, content: { '*/*': { schema: { type: array, items: { type: string } } } }", "String[] Json")]
    public void EveryStyleIsTyped(string parameter, string expected)
    {
        var model = Bound.Document("paths: { /a: { get: { parameters: [{ name: x, " + parameter + " }] } } }")
            .Model.Tags[0].Operations[0].Parameters.Single();
        $"{Bound.Show(model.Type)} {model.Style}{(model.Explode ? "*" : "")}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("label", ParameterStyleName.Label)]
    [InlineData("matrix", ParameterStyleName.Matrix)]
    [InlineData("simple", ParameterStyleName.Simple)]
    public void APathHasStylesOfItsOwn(string style, string expected) =>
        Bound.Document(
                "paths: { '/a/{x}': { get: { parameters: [{ name: x, in: path, style: " + style + ", schema: { type: string } }] } } }")
            .Model.Tags[0].Operations[0].Parameters.Single().Style.ToString().ShouldBe(expected);

    [Fact]
    public void ReservedCharactersMayStay() =>
        Bound.Document("paths: { /a: { get: { parameters: [{ name: x, in: query, allowReserved: true, schema: { type: string } }] } } }")
            .Model.Tags[0].Operations[0].Parameters.Single().AllowReserved.ShouldBeTrue();

    [Fact]
    public void AParameterWithoutASchemaIsAStringAndReported() =>
        Bound.Show(Bound.Document("paths: { /a: { get: { parameters: [»{ name: x, in: query }] } } }")
            .ShouldReport("GB2021").Operations.Single().Parameters.Single().Type).ShouldBe("String");

    [Theory]
    [InlineData("in: header, style: »deepObject")]
    [InlineData("in: query, style: »simple")]
    public void AnInvalidStyleIsReported(string parameter)
    {
        var bound = Bound.Document("paths: { /a: { get: { parameters: [{ name: x, schema: { type: string }, " + parameter + " }] } } }");

        bound.ShouldReport("GB2050").Operations.Single().Parameters.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ name: x, in: »body, schema: { type: object } }", "GB2022")]
    [InlineData("»{ name: x, schema: { type: object } }", "GB2022")]
    [InlineData("»{ in: query }", "GB2011")]
    [InlineData("»nothing", "GB2011")]
    [InlineData("»{ name: content-type, in: header, schema: { type: string } }", "GB2028")]
    [InlineData("»{ name: y, in: path, schema: { type: string } }", "GB2020")]
    public void AnIgnoredParameterIsReported(string parameter, string id) =>
        Bound.Document("paths: { /a: { get: { parameters: [" + parameter + "] } } }")
            .ShouldReport(id).Operations.Single().Parameters.ShouldBeEmpty();

    [Fact]
    public void AnUndeclaredPathParameterIsAString()
    {
        var parameter = Bound.Document("paths: { '/a/{id}': { »get: {} } }")
            .ShouldReport("GB2019").Operations.Single().Parameters.Single();
        (parameter.Name, parameter.Place, Bound.Show(parameter.Type), parameter.Required)
            .ShouldBe(("id", ParameterPlace.Path, "String", true));
    }

    [Fact]
    public void TheEnumOfAComponentParameterIsNamedAfterTheComponent()
    {
        var bound = Bound.Document("""
            paths: { /a: { get: { parameters: [{ $ref: '#/components/parameters/SortOrder' }] } },
                /b: { get: { parameters: [{ $ref: '#/components/parameters/SortOrder' }] } } }
            components: { parameters: { SortOrder: { name: sort, in: query, schema: { type: string, enum: [asc] } } } }
            """);
        bound.Model.Types.Single().Name.ShouldBe("SortOrder");
        bound.Model.Types.Single().Group.ShouldBe("Shared");
    }

    private static class ParameterStyleName
    {
        public const string Label = nameof(ParameterStyle.Label);
        public const string Matrix = nameof(ParameterStyle.Matrix);
        public const string Simple = nameof(ParameterStyle.Simple);
    }

    [Theory]
    [InlineData("name", "name")]
    [InlineData("+name", "name")]
    [InlineData("name*", "name")]
    [InlineData("*name", "name")]
    [InlineData("+name", "+name")]
    public void AParameterMayMatchSeveralSegments(string stated, string declared)
    {
        var parameter = Bound.Document($$"""
            paths: { '/v1/{{{stated}}}:cancel': { get: { parameters: [{ name: '{{declared}}', in: path, required: true, schema: { type: string } }] } } }
            """).Model.Tags.Single().Operations.Single().Parameters.Single();
        parameter.WireName.ShouldBe(stated);
        parameter.Name.ShouldBe("name");
        parameter.AllowReserved.ShouldBe(stated != "name");
    }

    [Fact]
    public void AnInvalidHeaderNameIsIgnored() => Bound.Document("""
            paths: { /a: { get: { parameters: [
              »{ name: 'X Key', in: header, schema: { type: string } },
              »{ name: 'a=b', in: cookie, schema: { type: string } },
              { name: 'a b', in: query, required: 'true', schema: { type: string } }] } } }
            """).ShouldReport("GB2022", "GB2022")
        .Operations.Single().Parameters.Single().Required.ShouldBeTrue();

    [Fact]
    public void AMissingSlashIsAddedToAPath() => Bound.Document("paths: { »'orders/{id}': { get: { parameters: [{ name: id, in: path, required: true, "
            + "schema: { type: string } }] } } }").ShouldReport("GB2073")
        .Operations.Single().Path.ShouldBe("/orders/{id}");

    [Theory]
    [InlineData("", "»", "GB2028")]
    [InlineData("security: [], ", "")]
    public void AuthorizationIsAParameterWhereNoSchemeSendsIt(string security, string mark, params string[] problems)
    {
        var bound = Bound.Document($$"""
            security: [{ token: [] }]
            paths: { /a: { get: { {{security}}parameters: [{{mark}}{ name: Authorization, in: header, schema: { type: string } }] } } }
            components: { securitySchemes: { token: { type: http, scheme: bearer } } }
            """).ShouldReport(problems);
        bound.Operations.Single().Parameters.Count.ShouldBe(1 - problems.Length);
    }
}
