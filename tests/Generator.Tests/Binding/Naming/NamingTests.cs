using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class NamingTests
{
    [Fact]
    public void InlineTypesAreNamedByTheirPlace()
    {
        var bound = Bound.Document("""
            paths:
              /orders:
                post:
                  operationId: trackOrder
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            lineItems: { type: array, items: { type: object, properties: { sku: { type: string } } } }
                            prices: { type: object, additionalProperties: { type: object, properties: { net: { type: number } } } }
                            channel: { type: string, enum: [pos] }
                  responses:
                    200: { content: { application/json: { schema: { type: array, items: { type: object, properties: { id: {} } } } } } }
            """);
        bound.Model.Types.Select(type => type.Name).ShouldBe(
        [
            "TrackOrderRequest", "TrackOrderResponseItem", "TrackOrderRequestLineItem", "TrackOrderRequestPricesValue",
            "TrackOrderRequestChannel",
        ]);
    }

    [Theory]
    [InlineData("Optional", "OptionalModel")]
    [InlineData("gameballException", "GameballExceptionModel")]
    [InlineData("System", "SystemModel")]
    [InlineData("Gameball", "GameballModel")]
    [InlineData("GameballClient", "GameballClientModel")]
    [InlineData("IGameballClient", "IGameballClientModel")]
    [InlineData("GameballClientSecurity", "GameballClientSecurityModel")]
    [InlineData("GameballJson", "GameballJsonModel")]
    [InlineData("ThingClient", "ThingClientModel")]
    [InlineData("IThingClient", "IThingClientModel")]
    [InlineData("IBatchOperation", "IBatchOperationModel")]
    [InlineData("customer-profile", "CustomerProfile")]
    [InlineData("2fa", "Type2fa")]
    [InlineData("---", "MinusMinusMinus")]
    [InlineData("Größe", "Größe")]
    public void ComponentsGetASuffixForReservedNames(string component, string expected) =>
        Bound.Show(Bound.Schema(
            "{ $ref: '#/components/schemas/" + component + "' }",
            $"    '{component}': {{ type: object, properties: {{ x: {{}} }} }}").Value().Type).ShouldBe(expected);

    [Theory]
    [InlineData("place", "Place")]
    [InlineData("the-place", "ThePlace")]
    public void TheComponentWithTheExactTypeNameKeepsIt(string first, string second)
    {
        var bound = Bound.Schema(
            "{ oneOf: [{ $ref: '#/components/schemas/" + first + "' }, { $ref: '#/components/schemas/" + second + "' }] }",
            $$"""
                {{first}}: { type: object, properties: { lower: {} } }
                {{second}}: { type: object, properties: { upper: {} } }
            """);
        bound.Problems.Select(problem => problem.Id).ShouldBe(["GB2083"]);
        bound.ModelDespiteProblems.Types.OfType<RecordModel>().Skip(1).Select(type => type.Name + " " + type.Properties[0].WireName)
            .ShouldBe([second + "2 lower", second + " upper"], ignoreOrder: true);
    }

    [Fact]
    public void TypesDifferInMoreThanCase()
    {
        var bound = Bound.Schema("""
            { type: object, properties: {
                                  a: { $ref: '#/components/schemas/Order' }, b: { $ref: '#/components/schemas/order' },
                                  c: { $ref: '#/components/schemas/OrderJson' } } }
            """, """
                Order: { type: object, properties: { x: {} } }
                order: { type: object, properties: { y: {} } }
                OrderJson: { type: object, properties: { z: {} } }
            """);
        bound.Record("GetThingResponseValue").Properties.Select(property => Bound.Show(property.Type))
            .ShouldBe(["Order", "Order2", "OrderJson"]);
    }

    [Fact]
    public void AnInlineTypeDoesNotTakeTheNameOfAComponent()
    {
        const string Inline = "{ type: object, properties: { x: {}, late: { $ref: '#/components/schemas/GetThingResponseValue' } } }";
        var bound = Bound.Schema(Inline, """
                GetThingResponseValue: { type: object, properties: { y: {} } }
            """);
        Bound.Show(bound.Value().Type).ShouldBe("GetThingResponseValue2");
        bound.Record("GetThingResponseValue").Properties.Single().Name.ShouldBe("Y");
    }

    [Fact]
    public void ANullableComponentGivesItsNameToTheObjectInside()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Address' }", """
                Address: { oneOf: [{ type: object, properties: { city: { type: string } } }, { type: 'null' }] }
            """);
        Bound.Show(bound.Value().Type).ShouldBe("Address?");
    }

    [Theory]
    [InlineData("a: {}, A: {}, a_: {}", "A2, A, A3")]
    [InlineData("a_: {}, A: {}, a: {}", "A3, A, A2")]
    [InlineData("Equals: {}, getHashCode: {}, ToString: {}, get_type: {}", "EqualsValue, GetHashCodeValue, ToStringValue, GetTypeValue")]
    [InlineData("clone: {}, EqualityContract: {}, printMembers: {}, deconstruct: {}",
        "CloneValue, EqualityContractValue, PrintMembersValue, DeconstructValue")]
    [InlineData("getThingResponseValue: {}", "GetThingResponseValueValue")]
    [InlineData("'': {}, ' ': {}", "Property, Space")]
    [InlineData("'+1': {}, '-1': {}", "Plus1, Minus1")]
    [InlineData("class: {}, event: {}", "Class, Event")]
    public void PropertiesAreDistinctMembers(string properties, string expected) =>
        string.Join(", ", Bound.Schema("{ type: object, properties: { " + properties + " } }").Record("GetThingResponseValue").Properties
            .Select(property => property.Name)).ShouldBe(expected);

    [Fact]
    public void ASchemasOwnAdditionalPropertiesKeepsItsName()
    {
        var record = Bound.Schema("{ type: object, properties: { additionalProperties: {} } }").Record("GetThingResponseValue");
        record.Properties.Single().Name.ShouldBe("AdditionalProperties");
        record.ExtraName.ShouldBe("AdditionalProperties2");
    }

    [Fact]
    public void AnExtensionNamesAType()
    {
        var bound = Bound.Schema(
            "{ x-gameball-name: Line, type: object, properties: { s: { x-gameball-name: Size, type: string, enum: [l] } } }");
        bound.Model.Types.Select(type => type.Name).ShouldBe(["GetThingResponse", "Line", "Size"]);
    }

    [Fact]
    public void EqualSchemasWithOneExplicitNameAreOneType()
    {
        var bound = Bound.Schema("""
            { type: object, properties: {
                                  a: { x-gameball-name: Line, type: object, properties: { s: { type: string, description: one } } },
                                  b: { x-gameball-name: Line, type: object, properties: { s: { type: string, description: two } } } } }
            """);
        bound.Model.Types.Select(type => type.Name).ShouldBe(["GetThingResponse", "GetThingResponseValue", "Line"]);
    }

    [Fact]
    public void DifferentSchemasWithOneExplicitNameAreNumbered() => Bound.Schema("""
            { type: object, properties: {
                                  a: { x-gameball-name: Line, type: object, properties: { s: { type: string } } },
                                  b: »{ x-gameball-name: Line, type: object, properties: { s: { type: number } } } } }
            """).ShouldReport("GB2070").Record("Line2");

    [Fact]
    public void AnExplicitNameMustBeAnIdentifier() =>
        Bound.Schema("{ x-gameball-name: »a b, type: object, properties: { s: {} } }").ShouldReport("GB2031");

    [Theory]
    [InlineData("x-gameball-name: List", "ListAsync")]
    [InlineData("x-gameball-name: list", "ListAsync")]
    [InlineData("x-gameball-name: ListAsync", "ListAsync")]
    public void AnExtensionNamesAMethodAndNoMore(string extension, string method)
    {
        var bound = Bound.Document("paths: { /orders: { get: { operationId: listOrders, " + extension
            + ", responses: { 200: { " + Bound.Json("{ type: object, properties: { a: {} } }") + " } } } } }");

        var operation = bound.Model.Tags.Single().Operations.Single();
        operation.Method.ShouldBe(method);
        operation.Field.ShouldBe("ListOperation");
        operation.Id.ShouldBe("listOrders");
        bound.Model.Types.Select(type => type.Name).ShouldBe(["ListOrdersResponse"]);
    }

    [Fact]
    public void AnExtensionMayGiveOneNameToMethodsOfSeveralTags() => Bound.Document($$"""
        paths:
          /orders: { get: { operationId: listOrders, x-gameball-name: List, responses: { 200: { {{Bound.Json("{ properties: { a: {} } }")}} } } } }
          /tags: { get: { operationId: listTags, x-gameball-name: List, responses: { 200: { {{Bound.Json("{ properties: { a: {} } }")}} } } } }
        """).Model.Tags.Select(tag => tag.Property + "." + tag.Operations.Single().Method).ShouldBe(["Orders.ListAsync", "Tags.ListAsync"]);

    [Fact]
    public void MethodsOfOneTagThatAskForOneNameAreNumbered()
    {
        var bound = Bound.Document("""
            paths:
              /a: { get: { tags: [x], operationId: a, x-gameball-name: List } }
              /b: { »get: { tags: [x], operationId: b, x-gameball-name: List } }
            """).ShouldReport("GB2082");
        bound.Operations.Select(operation => operation.Method).ShouldBe(["ListAsync", "List2Async"]);
    }

    [Fact]
    public void AMethodsGivenNameMustBeAnIdentifier() => Bound.Document(
        "paths: { /a: { get: { operationId: a, x-gameball-name: »a b } } }").ShouldReport("GB2031").Operation("ABAsync");

    [Theory]
    [InlineData("operationId: listOrders", "ListOrdersAsync")]
    [InlineData("operationId: list-orders", "ListOrdersAsync")]
    [InlineData("operationId: ListAsync", "ListAsync")]
    [InlineData("operationId: 2day", "Operation2dayAsync")]
    [InlineData("summary: x", "GetOrdersByOrderIdAsync")]
    public void MethodsAreNamedByOperationIdOrVerbAndPath(string member, string expected)
    {
        const string Path = "/api/v4.0/integrations/orders/{orderId}";
        var operation = Bound.Document("paths: { '" + Path + "': { get: { " + member + ", parameters: [{ name: orderId, in: path }] } } }")
            .Operations.Single();
        operation.Method.ShouldBe(expected);
        operation.Field.ShouldBe(expected.Substring(0, expected.Length - 5) + "Operation");
    }

    [Fact]
    public void AnAdditionalPathRenamesNothing()
    {
        var one = "  /a/{id}: { get: { parameters: [{ name: id, in: path, schema: { type: string } }], responses: { 200: { "
            + Bound.Json("{ type: object, properties: { x: {} } }") + " } } } }";
        var two = "  /a: { get: { responses: { 200: { " + Bound.Json("{ type: object, properties: { y: {} } }") + " } } } }";
        var alone = Bound.Document("paths:\n" + one);
        var together = Bound.Document("paths:\n" + two + "\n" + one);
        together.Model.Types.Select(type => type.Name).ShouldContain(alone.Model.Types.Single().Name);
        together.Operations.Select(operation => operation.Method).ShouldContain(alone.Operations.Single().Method);
    }

    [Fact]
    public void TagsAreGroupedByTheirIdentifier()
    {
        var bound = Bound.Document("""
            tags: [{ name: order items, description: Items of orders. }]
            paths:
              /a: { get: { tags: [order items, other] } }
              /b: { get: { tags: [Order-Items] } }
              /batch/orders: { post: {} }
              /c: { get: { tags: [gameball] } }
              /d: { get: { tags: [Client] } }
              /e: { get: { tags: [to string] } }
            """);
        bound.Model.Tags.Select(tag => (tag.Key, tag.Property, tag.ClassName, tag.InterfaceName, tag.Operations.Count)).ShouldBe([
            ("OrderItems", "OrderItems", "OrderItemsClient", "IOrderItemsClient", 2),
            ("Batch", "Batch", "BatchClient", "IBatchClient", 1),
            ("Gameball", "Gameball", "GameballOperationsClient", "IGameballOperationsClient", 1),
            ("ClientOperations", "Client", "ClientClient", "IClientClient", 1),
            ("ToString", "ToStringOperations", "ToStringOperationsClient", "IToStringOperationsClient", 1)]);
        bound.Model.Tags[0].Documentation.Summary.ShouldBe("Items of orders.");
    }

    [Fact]
    public void TwoOperationsWithOneIdAreNumberedWithinATag()
    {
        var bound = Bound.Document("""
            paths:
              /a: { get: { tags: [x], operationId: list } }
              /b: { get: { tags: [x], operationId: »list } }
              /c: { get: { tags: [y], operationId: »list } }
            """).ShouldReport("GB2018", "GB2018");
        bound.Operations.Select(operation => operation.Method).ShouldBe(["ListAsync", "List2Async", "ListAsync"]);
    }

    [Fact]
    public void InlineTypesOfABaseAreNamedAfterTheBase()
    {
        var bound = Bound.Schema("{ $ref: '#/components/schemas/Users' }", """
                Page: { type: object, properties: { meta: { type: object, properties: { next: { type: string } } } } }
                Users: { allOf: [{ $ref: '#/components/schemas/Page' }, { properties: { own: { properties: { a: {} } } } }] }
            """);
        _ = bound.Model;
        bound.Record("Users").Properties.Select(property => Bound.Show(property.Type)).ShouldBe(["PageMeta", "UsersOwn"]);
    }

    [Fact]
    public void AnotherNamespaceAndClientReserveTheirOwnNames()
    {
        var settings = Bound.Settings with { Namespace = "Acme.Shop", ClientName = "ShopApi" };
        var bound = Bound.Documents(settings, ("spec.yaml", """
            paths: { /x: { get: { responses: { 200: { content: { application/json: {
                schema: { $ref: '#/components/schemas/Acme' } } } } } } } }
            components: { schemas: { Acme: { type: object, properties: { x: { $ref: '#/components/schemas/ShopApiJson' } } },
                ShopApiJson: { type: string, enum: [a] } } }
            """));
        bound.Model.Types.Select(type => type.Name).ShouldBe(["AcmeModel", "ShopApiJsonModel"]);
        bound.Model.Target.ShouldBe(new("Acme.Shop", "ShopApi", true));
    }
}
