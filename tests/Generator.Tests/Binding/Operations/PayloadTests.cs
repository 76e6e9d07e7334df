using System.Linq;
using Gameball.Generator.Settings;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>Types outside of operations: webhooks and callbacks with their responses, and documents with only schemas.</summary>
public class PayloadTests
{
    private const string Webhooks = """
        webhooks:
          expired:
            post:
              requestBody: { content: { application/json: { schema: { type: object, required: [id, secret], properties: {
                points: { type: integer }, id: { type: string, readOnly: true }, secret: { type: string, writeOnly: true } } } } } }
              responses:
                '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Taken' } } } }
                '202': { description: x }
                '4XX': { description: x, content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }
        components: { schemas: { Taken: { type: object, required: [id, pin], properties: {
          taken: { type: boolean }, id: { type: string, readOnly: true }, pin: { type: string, writeOnly: true } } } } }
        """;

    [Fact]
    public void ADocumentWithOnlyWebhooksHasTheirTypes()
    {
        var bound = Bound.Document(Webhooks, Bound.Settings with { JsonDirections = JsonDirections.Used });

        bound.Model.Types.Select(type => type.Name + " " + type.Use)
            .ShouldBe(["ExpiredWebhook Read", "Taken Written", "Expired4XXWebhookResponse Written"], ignoreOrder: true);
        bound.Record("ExpiredWebhook").Properties.Where(property => property.Required).Select(property => property.Name).ShouldBe(["Secret"]);
        bound.Record("Taken").Properties.Where(property => property.Required).Select(property => property.Name).ShouldBe(["Id"]);
        bound.Record("Taken").Properties.ShouldNotContain(property => property.IsReadOnly || property.IsRequiredInRequests);
    }

    [Fact]
    public void AWebhookThatTheRuntimeReadsHasNoTypesAndTakesNoNames()
    {
        var bound = Bound.Documents(
            ("events.yaml", Webhooks.Replace("  expired:", "  expired:\n    x-gameball-type: GameballProfileEvent")),
            ("shop.yaml", $$"""
                paths: { /a: { get: { responses: { '200': { {{Bound.Json("{ $ref: '#/components/schemas/Taken' }")}} } } } } }
                components: { schemas: { Taken: { type: object, properties: { sku: { type: string } } } } }
                """));

        bound.Model.Types.ShouldHaveSingleItem().Name.ShouldBe("Taken");
        bound.Record("Taken").Properties.Select(property => property.Name).ShouldBe(["Sku"]);
    }

    [Fact]
    public void ATypeThatTheRuntimeDoesNotHaveIsReportedAndTheWebhookHasItsOwn() => Bound
        .Document(Webhooks.Replace("  expired:", "  expired:\n    x-gameball-type: »GameballProfilEvent")).ShouldReport("GB2031")
        .ModelDespiteProblems.Types.Count.ShouldBe(3);

    [Fact]
    public void TheResponseOfACallbackIsTyped() => Bound.Document("""
        paths:
          /a:
            post:
              operationId: start
              callbacks: { done: { '{$request.body#/url}': { post: {
                requestBody: { content: { application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } },
                responses: { 200: { content: { application/json: { schema: { type: object, properties: { more: { type: boolean } } } } } } } } } } }
        """).Model.Types.Select(type => type.Name).ShouldBe(["StartDoneCallback", "StartDoneCallbackResponse"]);

    [Fact]
    public void ADocumentWithOnlySchemasHasTheirTypes() => Bound.Document("""
        components:
          schemas:
            Order: { type: object, properties: { lines: { type: array, items: { type: object, properties: { sku: { type: string } } } } } }
            Colour: { type: string, enum: [red] }
        """).Model.Types.Select(type => type.Name).ShouldBe(["Order", "Colour", "OrderLine"], ignoreOrder: true);

    [Theory]
    [InlineData("paths: {}")]
    [InlineData("paths: { /a: {} }\ncomponents: { schemas: { A: { type: object, properties: { a: {} } } } }")]
    [InlineData("info: { title: T }")]
    public void AnEmptyDocumentIsReported(string document) =>
        Bound.Document(document).Problems.Select(problem => problem.Id).ShouldBe(["GB2026"]);

    [Fact]
    public void AFilterThatSelectsNothingIsReported() =>
        Bound.Document(Webhooks, Bound.Settings with { IncludeTags = new(["none"]) }).Problems.Select(problem => problem.Id)
            .ShouldContain("GB2026");

    [Fact]
    public void AClientWithoutOperationsCompiles() => GeneratorRun.Create(new TestProject
    {
        Code = "internal static class Use { public static string Json() => System.Text.Json.JsonSerializer.Serialize("
            + "new Gameball.Taken { Id = \"1\", Taken_ = true }, Gameball.GameballJson.Options); }".Replace("Taken_", "TakenValue"),
    }.With("spec.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\nservers: [{ url: 'https://h' }]\n" + Webhooks)).Compile();
}
