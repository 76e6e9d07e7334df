using System.Linq;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class ReferenceTests
{
    [Theory]
    [InlineData("#/components/schemas/a~1b~0c", "Decimal")]
    [InlineData("#/components/schemas/a%20b", "Boolean")]
    [InlineData("#/paths/~1other/get/responses/200/content/application~1json/schema/properties/price", "Int64")]
    [InlineData("#/components/x-parts/2", "Guid")]
    public void APointerMayReferToAnyPlace(string pointer, string expected)
    {
        var bound = Bound.Document($$"""
            paths:
              /thing: { get: { operationId: getThing, responses: { '200': { {{Bound.Json("{ $ref: '" + pointer + "' }")}} } } } }
              /other: { get: { responses: { 200: { content: { application/json: { schema: { type: object,
                  properties: { price: { type: integer } } } } } } } } }
            components:
              schemas: { a/b~c: { type: number }, a b: { type: boolean } }
              x-parts: [1, 2, { type: string, format: uuid }]
            """);
        _ = bound.Model;
        Bound.Show(bound.Operation("GetThingAsync").Response!.Type).ShouldBe(expected);
    }

    [Theory]
    [InlineData("»'#/components/schemas/Nothing'", "GB2001")]
    [InlineData("»'#/components/schemas/Unused/properties/x'", "GB2001")]
    [InlineData("»''", "GB2001")]
    [InlineData("»{}", "GB2001")]
    [InlineData("»'other.yaml#/Order'", "GB2002")]
    [InlineData("»Order", "GB2002")]
    public void AnUnresolvedReferenceIsReportedAtItsValue(string reference, string id) =>
        Bound.Show(Bound.Schema("{ $ref: " + reference + " }").ShouldReport(id).Value().Type).ShouldBe("Any");

    [Fact]
    public void SchemasThatOnlyReferToEachOtherHaveNoType() => Bound.Schema("{ $ref: '#/components/schemas/A' }", """
                A: »{ $ref: '#/components/schemas/B' }
                B: { $ref: '#/components/schemas/A' }
            """).ShouldReport("GB2009");

    [Fact]
    public void ParametersThatOnlyReferToEachOtherAreReported() => Bound.Document("""
        paths: { /thing: { get: { parameters: [{ $ref: '#/components/parameters/a' }] } } }
        components: { parameters: { a: { $ref: '#/components/parameters/b' }, b: { $ref: '#/components/parameters/a' } } }
        """).Problems.Select(problem => problem.Id).ShouldBe(["GB2003"]);

    [Fact]
    public void ReferencesToEveryKindOfComponentAreResolved()
    {
        var bound = Bound.Document("""
            paths:
              /thing/{id}: { $ref: '#/components/pathItems/Thing' }
            components:
              pathItems:
                Thing:
                  parameters: [{ $ref: '#/components/parameters/Id' }]
                  put:
                    operationId: putThing
                    requestBody: { $ref: '#/components/requestBodies/Thing' }
                    responses: { 200: { $ref: '#/components/responses/Done' } }
                    security: [{ key: [] }]
              parameters: { Id: { name: id, in: path, required: true, schema: { type: integer } } }
              requestBodies: { Thing: { required: true, content: { application/json: { schema: { type: object,
                  properties: { a: {} } } } } } }
              responses: { Done: { description: Done., content: { application/json: { schema: { type: object,
                  properties: { b: {} } } } } } }
              securitySchemes: { key: { $ref: '#/components/x-schemes/key' } }
              x-schemes: { key: { type: apiKey, in: header, name: X-Key } }
            """);
        _ = bound.Model;
        var operation = bound.Operation("PutThingAsync");
        Bound.Show(operation.Parameters.Single().Type).ShouldBe("Int64");
        Bound.Show(operation.Body!.Type).ShouldBe("ThingRequest");
        Bound.Show(operation.Response!.Type).ShouldBe("DoneResponse");
        operation.Security.Single().Needs.Single().Member.ShouldBe("Key");
    }

    [Fact]
    public void ALocalDefinitionIsNamedAfterTheComponentAndItself()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Order' }", """
                Order:
                  $defs: { line: { type: object, properties: { sku: { type: string } } } }
                  properties: { first: { $ref: '#/components/schemas/Order/$defs/line' } }
            """);
        _ = bound.Model;
        bound.Record("OrderLine").Properties.Single().WireName.ShouldBe("sku");
    }

    [Fact]
    public void ASchemaInsideAComponentIsNamedAfterItWhateverRefersToItFirst()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Order/properties/lines/items' }", """
                Order: { type: object, properties: { lines: { type: array, items: { type: object,
                    properties: { sku: { type: string } } } } } }
            """);
        Bound.Show(bound.Value().Type).ShouldBe("OrderLine");
    }
}
