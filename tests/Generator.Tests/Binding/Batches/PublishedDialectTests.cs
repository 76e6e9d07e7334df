using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Gameball.Generator.Binding;
using Gameball.Generator.Model;
using Gameball.Generator.Overlays;
using Gameball.Generator.Reading;
using Gameball.Generator.Tests.Pipeline;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

/// <summary>
/// The package's overlay on a document in Gameball's published form: create operations without an operationId, jobs at their own addresses,
/// and leftovers of a template. The result must be the same as for the package's own documents.
/// </summary>
public sealed class PublishedDialectTests
{
    private static readonly string s_specs = Path.Combine(Repository.Root, "specs");

    private static readonly (string Name, string Rows)[] s_creates =
    [
        ("customers", "customerId"), ("orders", "orderId customerId"), ("orders/transactions", ""), ("balance-inquiry", "customerId"),
        ("balance-adjustment", "customerId"), ("cashback", "transactionId customerId"), ("redeem", "transactionId customerId"),
        ("events", "customerId"),
    ];

    [Fact]
    public void ThePublishedDocumentGivesTheSameBatchesJobsAndLimits()
    {
        var own = Bind(Directory.GetFiles(s_specs, "*.yaml").Select(path => Read(path)));
        var published = Bind([Read("gameball.overlay.yaml"), DocumentReader.Read("openapi.json", false, Document())]);

        Batches(published).ShouldBe(Batches(own));
        own.Tags.Concat(published.Tags).SelectMany(tag => tag.Operations).ShouldAllBe(operation => operation.Limit != null);
        published.Tags.SelectMany(tag => tag.Operations).Where(operation => operation.Limit != new LimitModel("default", 30, 360))
            .Select(operation => $"{operation.Method} {operation.Limit}").ShouldBe(
            [
                "CalculateCashbackAsync LimitModel { Bucket = cashbackCalculation, PerSecond = 1000, Per30Seconds = 15000 }",
                "GetAsync LimitModel { Bucket = customersAndEvents, PerSecond = 100, Per30Seconds = 1200 }",
                "SendAsync LimitModel { Bucket = customersAndEvents, PerSecond = 100, Per30Seconds = 1200 }",
            ],
            ignoreOrder: true);
    }

    /// <summary>Half of the published operations have no id, most have no tag, and none has a name for a method.</summary>
    [Fact]
    public void OperationsWithoutIdTagAndNameBecomeTheSameMethods()
    {
        string[] files = [.. Directory.GetFiles(s_specs, "*.yaml").Select(path => Path.GetFileName(path)!)];

        var bare = Bind(files.Select(file => file.EndsWith(".overlay.yaml")
            ? Read(file)
            : DocumentReader.Read(file, isBundled: true, WithoutNames(File.ReadAllText(Path.Combine(s_specs, file))))));

        Operations(bare).ShouldBe(Operations(Bind(files.Select(Read))));
    }

    [Fact]
    public void OperationsWithoutAnIdAreNamedAndLeftoversOfATemplateAreRemoved()
    {
        var published = Bind([Read("gameball.overlay.yaml"), DocumentReader.Read("openapi.json", false, Document())]);

        published.Tags.SelectMany(tag => tag.Operations.Select(operation => tag.Property + "." + operation.Method))
            .Where(method => !method.StartsWith("Batches."))
            .ShouldBe(
                [
                    "Transactions.RedeemAsync", "Orders.CalculateCashbackAsync", "Customers.GetAsync", "Events.SendAsync",
                    "Transactions.ListAsync", "Transactions.ListCustomerViewAsync", "Activities.ListAsync", "Notifications.ListAsync",
                ],
                ignoreOrder: true);
        published.Schemes.Select(scheme => scheme.Key).ShouldBe(["apiKey"]);
    }

    [Fact]
    public void PagedListsAreKnown()
    {
        var published = Bind([Read("gameball.overlay.yaml"), DocumentReader.Read("openapi.json", false, Document())]);

        published.Tags.SelectMany(tag => tag.Operations).Select(operation => operation.Page).OfType<PageModel>()
            .Select(page => $"{page.Method} {page.Start} {page.Size} {page.Items.WireName} {page.Next?.Name}{page.After?.WireName} "
                + page.More?.Name)
            .ShouldBe(
            [
                "ListAllAsync startAfter limit transactions gameballTransactionId hasMore",
                "ListCustomerViewAllAsync startAfter limit transactions gameballTransactionId hasMore",
                "ListAllAsync startAfter limit activities activityId hasMore",
                "ListAllAsync startAfter limit notifications nextCursor ",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void ThePublishedDocumentCompilesWithoutAProblem() => GeneratorRun.Create(new TestProject()
        .With(new TestDocument("gameball.overlay.yaml", File.ReadAllText(Path.Combine(s_specs, "gameball.overlay.yaml")), isBundled: true))
        .With("openapi.json", Document())).Compile();

    private static SourceDocument Read(string file) =>
        DocumentReader.Read(file, isBundled: true, File.ReadAllText(Path.Combine(s_specs, file)));

    private static ClientModel Bind(IEnumerable<SourceDocument> documents)
    {
        var overlaid = OverlayApplier.Apply([.. documents]);
        var (model, problems) = ClientBinder.Bind(overlaid.Documents, Bound.Settings);
        overlaid.Problems.Concat(problems).Select(Bound.Show).ShouldBeEmpty();
        return model.ShouldNotBeNull();
    }

    // All that the package's overlay says of an operation.
    private static IEnumerable<string> Operations(ClientModel client) => client.Tags
        .SelectMany(tag => tag.Operations.Select(operation => $"{tag.Property}.{operation.Method} {operation.Id} {operation.Verb} "
            + $"{operation.Path} {operation.RetrySafety} {operation.Limit} {operation.Page?.Method}"))
        .Order();

    private static string WithoutNames(string text) =>
        Regex.Replace(text, "^      (?:operationId|x-gameball-name|tags): .*\n", "", RegexOptions.Multiline);

    private static IEnumerable<string> Batches(ClientModel client) => client.Tags
        .SelectMany(tag => tag.Batches.Select(batch => $"{tag.Property}.{batch.Property} {batch.CreateField} {batch.Status} {batch.Stop} "
            + $"{batch.Items} {batch.MaxItems} {batch.RowKey?.WireName} {batch.PartitionKey?.WireName} {batch.RetrySafety}"))
        .Order();

    private static string Document()
    {
        var creates = s_creates.Select(create => Operation("batch/" + create.Name, "post", "", Body(create.Rows), "{ \"jobId\": {} }"));
        return $$"""
            {
              "openapi": "3.1.0",
              "info": { "title": "Gameball", "version": "4" },
              "security": [{ "bearerAuth": [] }],
              "servers": [{ "url": "https://api.gameball.co" }],
              "paths": {
                {{string.Join(",\n    ", creates)}},
                {{Operation("batches/{batchId}/status", "get", "batchId", "", "{ \"status\": { \"enum\": [\"a\"] } }")}},
                {{Operation("batches/{batchId}/stop", "post", "batchId", "", "{ \"status\": {} }")}},
                {{Operation("transactions/redeem", "post", "", "", "{ \"id\": {} }")}},
                {{Operation("orders/cashback", "post", "", "", "{ \"id\": {} }", "calculateOrderCashback")}},
                {{Operation("customers/{customerId}", "get", "customerId", "", "{ \"id\": {} }", "getCustomer")}},
                {{Operation("events", "post", "", "", "{ \"id\": {} }", "sendEvents")}},
                {{Page("transactions", "transactions", "gameballTransactionId", "hasMore")}},
                {{Page("transactions/customer-view", "transactions", "gameballTransactionId", "hasMore")}},
                {{Page("customers/{customerId}/activities", "activities", "activityId", "hasMore", "getCustomerActivities")}},
                {{Page("customers/{customerId}/notifications", "notifications", "id", "nextCursor", "listCustomerNotifications")}},
                "/api/v4.0/integrations/orders/{orderId}/transactions": { "delete": { "responses": {} } },
                "/plants": { "get": { "responses": {} } }
              },
              "webhooks": { "/plant/webhook": { "post": { "responses": {} } } },
              "components": {
                "schemas": { "Plant": { "type": "object" } },
                "securitySchemes": {
                  "bearerAuth": { "type": "http", "scheme": "bearer" },
                  "apiKey": { "type": "apiKey", "in": "header", "name": "apikey" }
                }
              }
            }
            """;
    }

    private static string Body(string rows)
    {
        var properties = rows.Split(' ').Where(name => name.Length > 0).Select(name => $"\"{name}\": {{ \"type\": \"string\" }}").ToList();
        var items = properties.Count == 0
            ? "\"type\": \"string\""
            : $"\"type\": \"object\", \"properties\": {{ {string.Join(", ", properties)} }}";
        return "\"requestBody\": { \"content\": { \"application/json\": { \"schema\": { \"type\": \"object\", \"properties\": { \"body\": "
            + $"{{ \"type\": \"array\", \"items\": {{ {items} }} }} }} }} }} }} }}, ";
    }

    private static string Page(string path, string items, string key, string more, string id = "")
    {
        const string Customer =
            "{ \"name\": \"customerId\", \"in\": \"path\", \"required\": true, \"schema\": { \"type\": \"string\" } }, ";
        var customer = path.Contains('{') ? Customer : "";
        var name = id.Length == 0 ? "" : $"\"operationId\": \"{id}\", ";
        var type = more == "hasMore" ? "\"boolean\"" : "[\"string\", \"null\"]";
        return $$"""
            "/api/v4.0/integrations/{{path}}": { "get": { {{name}}"security": [{ "apiKey": [] }], "parameters": [{{customer}}
              { "name": "startAfter", "in": "query", "schema": { "type": "integer" } },
              { "name": "limit", "in": "query", "schema": { "type": "integer" } }
            ], "responses": { "200": { "description": "d", "content": { "application/json": { "schema": { "type": "object", "properties": {
              "{{items}}": { "type": "array", "items": { "type": "object", "properties": { "{{key}}": { "type": "number" } } } },
              "{{more}}": { "type": {{type}} } } } } } } } } }
            """;
    }

    private static string Operation(string path, string verb, string parameter, string body, string response, string id = "")
    {
        var parameters = parameter.Length == 0
            ? ""
            : $"\"parameters\": [{{ \"name\": \"{parameter}\", \"in\": \"path\", \"required\": true, "
                + "\"schema\": { \"type\": \"string\" } }], ";
        var name = id.Length == 0 ? "" : $"\"operationId\": \"{id}\", ";
        return $"\"/api/v4.0/integrations/{path}\": {{ \"{verb}\": {{ {name}\"security\": [{{ \"apiKey\": [] }}], {parameters}{body}"
            + "\"responses\": { \"200\": { \"description\": \"d\", \"content\": { \"application/json\": { \"schema\": "
            + $"{{ \"type\": \"object\", \"properties\": {response} }} }} }} }} }} }} }}";
    }
}
