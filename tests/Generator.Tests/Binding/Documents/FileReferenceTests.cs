using System.Linq;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Reading;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>References to other files of the project.</summary>
public class FileReferenceTests
{
    private const string Order = "type: object\nrequired: [id]\nproperties: { id: { type: integer }, lines: { type: array, items: "
        + "{ type: object, properties: { sku: { type: string } } } } }\n";

    [Theory]
    [InlineData("api/shop.yaml", "common.yaml#/components/schemas/Order", "api/common.yaml")]
    [InlineData("api/shop.yaml", "./common.yaml#/components/schemas/Order", "api/common.yaml")]
    [InlineData("api/shop.yaml", "../common.yaml#/components/schemas/Order", "common.yaml")]
    [InlineData("api/shop.yaml", "../shared%20parts/./a/../common.yaml#/components/schemas/Order", "shared parts/common.yaml")]
    [InlineData("/home/me/api/shop.yaml", "parts/common.yaml#/components/schemas/Order", "/home/me/api/parts/common.yaml")]
    [InlineData("C:\\api\\shop.yaml", "parts/Common.yaml#/components/schemas/Order", "C:\\api\\parts\\common.yaml")]
    [InlineData("shop.yaml", "common.yaml?v=2#/components/schemas/Order", "common.yaml")]
    public void APathIsRelativeToItsDocument(string document, string reference, string other)
    {
        var bound = Bound.Files(
            (document, Shop($"{{ $ref: '{reference}' }}")),
            (other, "openapi: 3.0.0\ncomponents: { schemas: { Order: { type: object, properties: { id: { type: integer } } } } }"));

        bound.Model.Types.Select(type => type.Name).ShouldBe(["Order"]);
        Bound.Show(bound.Operation("GetOrderAsync").Response!.Type).ShouldBe("Order");
    }

    [Theory]
    [InlineData("order.yaml", Order, "Order")]
    [InlineData("order.schema.yaml#", Order, "Order")]
    [InlineData("order.yaml#/properties/lines/items", Order, "OrderLine")]
    [InlineData("parts.yaml#/Order", "Order: { type: object, properties: { id: {} } }", "Order")]
    [InlineData("parts.yaml#/definitions/Order", "definitions: { Order: { type: object, properties: { id: {} } } }", "Order")]
    [InlineData("parts.yaml#/$defs/Order", "$defs: { Order: { type: object, properties: { id: {} } } }", "Order")]
    [InlineData("p.yaml#/components/schemas/Order", "components: { schemas: { Order: { properties: { id: {} } } } }", "Order")]
    [InlineData("parts.yaml#/Order/properties/a", "Order: { properties: { a: { type: object, properties: { b: {} } } } }", "OrderA")]
    [InlineData("money.json", "{ \"type\": \"number\" }", "Decimal")]
    public void AFileMayContainASingleSchema(string reference, string text, string type)
    {
        var bound = Bound.Files(("shop.yaml", Shop($"{{ $ref: '{reference}' }}")), (reference.Split('#')[0], text));

        Bound.Show(bound.Operation("GetOrderAsync").Response!.Type).ShouldBe(type);
        bound.Problems.Select(Bound.Show).ShouldBeEmpty();
    }

    [Fact]
    public void EveryKindOfComponentMayBeInAFileOfItsOwn()
    {
        var bound = Bound.Files(
            ("shop.yaml", """
                openapi: 3.1.0
                security: [{ key: [] }]
                paths: { '/orders/{id}': { $ref: paths/order.yaml } }
                components: { securitySchemes: { key: { $ref: 'parts.yaml#/Key' } } }
                """),
            ("paths/order.yaml", """
                parameters: [{ $ref: ../parts.yaml#/Id }]
                get:
                  operationId: getOrder
                  responses: { 200: { $ref: '../responses/Found.yaml' } }
                """),
            ("responses/Found.yaml", "content: { application/json: { schema: { type: object, properties: { a: {} } } } }"),
            ("parts.yaml", """
                Id: { name: id, in: path, required: true, schema: { type: integer } }
                Key: { type: apiKey, in: header, name: X-Key }
                """));

        _ = bound.Model;
        var operation = bound.Operation("GetOrderAsync");
        Bound.Show(operation.Parameters.Single().Type).ShouldBe("Int64");
        Bound.Show(operation.Response!.Type).ShouldBe("FoundResponse");
        operation.Security.Single().Needs.Single().Member.ShouldBe("Key");
    }

    [Fact]
    public void ASchemaInAFileGetsTheNameOfTheComponentThatRefersToIt()
    {
        var bound = Bound.Files(
            ("a.yaml", Shop("{ $ref: '#/components/schemas/Purchase' }")
                + "\ncomponents: { schemas: { Purchase: { $ref: './order.yaml' } } }"),
            ("b.yaml", Shop("{ $ref: 'order.yaml' }").Replace("/order", "/other").Replace("getOrder", "getOther")),
            ("order.yaml", Order));

        bound.Model.Types.Select(type => type.Name).ShouldBe(["Purchase", "PurchaseLine"]);
        Bound.Show(bound.Operation("GetOtherAsync").Response!.Type).ShouldBe("Purchase");
    }

    [Theory]
    [InlineData("a.yaml", "b.yaml")]
    [InlineData("b.yaml", "a.yaml")]
    public void AComponentMayReferToAComponentWithItsNameInAnotherDocument(string document, string other)
    {
        var bound = Bound.Files(
            (document, Shop("{ $ref: '#/components/schemas/Order' }")
                + $"\ncomponents: {{ schemas: {{ Order: {{ $ref: '{other}#/components/schemas/Order' }} }} }}"),
            (other, "openapi: 3.1.0\ncomponents: { schemas: { Order: { type: object, properties: { id: { type: integer } } } } }"));

        bound.Model.Types.Select(type => type.Name).ShouldBe(["Order"]);
    }

    [Fact]
    public void DocumentsMayReferToEachOther()
    {
        var bound = Bound.Files(
            ("a.yaml", Shop("{ $ref: 'b.yaml#/components/schemas/B' }")
                + "\ncomponents: { schemas: { A: { type: object, properties: { b: { $ref: 'b.yaml#/components/schemas/B' } } } } }"),
            ("b.yaml", "openapi: 3.1.0\ncomponents: { schemas: { B: { type: object, properties: { "
                + "a: { $ref: 'a.yaml#/components/schemas/A' }, self: { $ref: '#/components/schemas/B' } } } } }"));

        bound.Model.Types.Select(type => type.Name).ShouldBe(["B", "A"], ignoreOrder: true);
        bound.Record("B").Properties.Select(property => Bound.Show(property.Type)).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void FilesThatOnlyReferToEachOtherHaveNoType() => Bound.Files(
        ("shop.yaml", Shop("{ $ref: a.yaml }")), ("a.yaml", "»{ $ref: b.yaml }"), ("b.yaml", "$ref: a.yaml")).ShouldReport("GB2009");

    [Fact]
    public void ADocumentOfThePackageIsFoundByItsName()
    {
        var bundled = DocumentReader.Read(
            "/packages/specs/orders.yaml",
            true,
            "openapi: 3.1.0\ninfo: {}\ncomponents: { schemas: { Order: { type: object, properties: { a: {} } } } }");
        var own = DocumentReader.Read("/app/own.yaml", false, Shop("{ $ref: 'orders.yaml#/components/schemas/Order' }"));

        var (model, problems) = ClientBinder.Bind([own, bundled], Bound.Settings);

        problems.ShouldBeEmpty();
        model!.Types.Select(type => type.Name).ShouldBe(["Order"]);
    }

    [Theory]
    [InlineData("a.yaml", "b.yaml")]
    [InlineData("b.yaml", "a.yaml")]
    public void ThePackagesDocumentWithoutOperationsDescribesTheClient(string document, string shared)
    {
        var bundled = DocumentReader.Read(document, true, Shop("{ type: string }"));
        var common = DocumentReader.Read(shared, true, "openapi: 3.1.0\ninfo: { title: All }\ncomponents: { schemas: { Order: { type: string } } }");

        var (model, _) = ClientBinder.Bind([bundled, common], Bound.Settings);

        model!.Documentation.Summary.ShouldBe("All");
    }

    [Fact]
    public void AProblemIsReportedInItsOwnFile() => Bound.Files(
        ("shop.yaml", Shop("{ $ref: order.yaml }")),
        ("order.yaml", "type: object\nproperties:\n  price: { type: »money }\n  other: { $ref: »'#/nothing' }\n"))
        .ShouldReport("GB2007", "GB2001");

    [Fact]
    public void TheProblemOfAMissingFileSaysHowToAddIt()
    {
        var bound = Bound.Files(("api/shop.yaml", Shop("{ $ref: »'../common/order.yaml' }"))).ShouldReport("GB2002");

        Bound.Show(bound.Problems.Single()).ShouldContain("add <GameballSpec Include='common/order.yaml' />");
        Bound.Show(bound.Operation("GetOrderAsync").Response!.Type).ShouldBe("Any");
    }

    [Theory]
    [InlineData("https://api.example/order.json")]
    [InlineData("file:///etc/order.json#/a")]
    public void AWebAddressIsReportedAndNotResolved(string address) =>
        Bound.Files(("shop.yaml", Shop($"{{ $ref: »'{address}' }}"))).ShouldReport("GB2060");

    [Fact]
    public void AnUnreadableFileIsReportedOnce()
    {
        var broken = DocumentReader.Read("order.yaml", false, "[");
        var shop = DocumentReader.Read("shop.yaml", false, Shop("{ $ref: order.yaml }"));

        broken.Problems.Count.ShouldBe(1);
        ClientBinder.Bind([broken, shop], Bound.Settings).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void AnUnusedFragmentFileIsReported() => Bound.Files(
        ("shop.yaml", Shop("{ type: string }") + "\ncomponents: { schemas: { Unused: { $ref: used.yaml } } }"),
        ("lost.yaml", "»type: object"),
        ("used.yaml", "type: object")).ShouldReport("GB1016");

    private static string Shop(string schema) => $$"""
        openapi: 3.1.0
        info: { title: t, version: 1 }
        paths: { /order: { get: { operationId: getOrder, responses: { 200: { {{Bound.Json(schema)}} } } } } }
        """;

    [Fact]
    public void WholeSectionsOfADocumentMayBeInFiles()
    {
        var bound = Bound.Files(
            ("api/root.yaml", """
                openapi: 3.1.0
                info: { title: t, version: 1 }
                paths: { $ref: paths/_index.yaml }
                components: { schemas: { $ref: schemas/_index.yaml }, responses: { $ref: responses.yaml } }
                """),
            ("api/paths/_index.yaml", "/orders: { $ref: orders.yaml }"),
            ("api/paths/orders.yaml", """
                get:
                  operationId: getOrders
                  responses: { 200: { $ref: '../root.yaml#/components/responses/Orders' } }
                """),
            ("api/responses.yaml", "Orders: { description: x, content: { application/json: { schema: { "
                + "$ref: 'root.yaml#/components/schemas/Orders' } } } }"),
            ("api/schemas/_index.yaml", """
                Orders: { type: array, items: { $ref: ./order.yaml } }
                Line: { type: object, properties: { sku: { type: string } } }
                """),
            ("api/schemas/order.yaml", "{ type: object, properties: { lines: { type: array, items: { $ref: '../root.yaml#/components/schemas/Line' } } } }"));

        Bound.Show(bound.Model.Tags.Single().Operations.Single().Response!.Type).ShouldBe("Order[]");
        bound.Record("Order").Properties.Single().Type.Element!.Name.ShouldBe("Line");
    }

    [Fact]
    public void APointerMayGoThroughAReference()
    {
        const string Schemas = """
            { $ref: '#/components/schemas/Owner/properties/pet' }
            """;
        var bound = Bound.Schema(Schemas, """
                Owner: { $ref: '#/components/schemas/Person' }
                Person: { properties: { pet: { type: object, properties: { name: { type: string } } } } }
                Loop: { $ref: '#/components/schemas/Loop/properties/x' }
            """);
        bound.Problems.Select(problem => problem.Id).ShouldBe(["GB2001"]);
        bound.Value().Type.Kind.ShouldBe(TypeKind.Record);
    }
}
