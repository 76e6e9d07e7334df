using System;
using System.Linq;
using Gameball.Generator.Model;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Binding;

public class BatchTests
{
    private const string Jobs = """
          /jobs/{id}:
            parameters: [{ name: id, in: path, schema: { type: integer } }]
            get: { operationId: getJob, x-gameball-job: status }
            delete: { operationId: stopJob, x-gameball-job: stop }
        """;

    private const string Rows = "type: array, maxItems: 500, items: { type: object, "
        + "properties: { orderId: { type: string }, customerId: { type: string }, lines: { type: array } } }";

    [Fact]
    public void ACreateOperationBecomesABatch()
    {
        var bound = Bound.Document(
            Create("x-gameball-batch: { name: orders, items: body, rowKey: orderId, partitionKey: customerId, retry: caller }"));
        var tag = bound.Model.Tags.First();
        var batch = tag.Batches.Single();
        batch.ShouldBe(new BatchModel(
            "Orders",
            "orders",
            "CreateOrdersOperation",
            new("JobsClient", "GetJobOperation"),
            new("JobsClient", "StopJobOperation"),
            "body",
            500,
            new TypeRef(TypeKind.Record, "CreateOrdersRequestBodyItem"),
            new("orderId", "OrderId", TypeRef.String),
            new("customerId", "CustomerId", TypeRef.String),
            RetrySafety.Caller,
            new("Creates orders.", "", default)));
        tag.Operations.Single().RetrySafety.ShouldBe(RetrySafety.Caller);
    }

    [Fact]
    public void BoundsOfRowValuesAreBound()
    {
        const string Bounded = "type: array, maxItems: 1, items: { type: object, required: [a], properties: { "
            + "a: { type: number, minimum: 0, exclusiveMinimum: true }, b: { type: integer, maximum: 7300 }, "
            + "c: { type: string, minLength: 1, maxLength: 100 }, d: { type: array, maxItems: 3 }, e: { type: string } } }";
        var batch = Bound.Document(Create("x-gameball-batch: { name: orders, items: body }", Bounded)).Model.Tags[0].Batches.Single();
        batch.Bounds.ShouldBe(
        [
            new(new("a", "A", new TypeRef(TypeKind.Decimal)), 0, null, IsAbove: true, IsBelow: false),
            new(new("b", "B", new TypeRef(TypeKind.Int64)), null, 7300, IsAbove: false, IsBelow: false),
            new(new("c", "C", TypeRef.String), 1, 100, IsAbove: false, IsBelow: false),
        ]);
    }

    [Fact]
    public void ARowMayBeItsOwnKey()
    {
        const string PlainRows = "type: array, maxItems: 1, items: { type: string }";
        var batch = Bound.Document(Create("x-gameball-batch: { name: ids, items: body, rowKey: '@' }", PlainRows))
            .Model.Tags[0].Batches.Single();
        batch.RowKey.ShouldBe(new("@", null, TypeRef.String));
        (batch.PartitionKey, batch.RetrySafety).ShouldBe((null, RetrySafety.Never));
    }

    [Fact]
    public void JobOperationsMayBeInAnyDocument()
    {
        var bound = Bound.Documents(
            ("a.yaml", Create("x-gameball-batch: { name: orders, items: body }", jobs: "")), ("b.yaml", "paths:\n" + Jobs));
        bound.Model.Tags[0].Batches.Single().Status.ShouldBe(new("JobsClient", "GetJobOperation"));
    }

    [Fact]
    public void TheJobOfTheSameDocumentHasPrecedence()
    {
        var other = Jobs.Replace("/jobs", "/others", StringComparison.Ordinal).Replace("Job", "Other", StringComparison.Ordinal);
        var bound = Bound.Documents(("a.yaml", "paths:\n" + other), ("b.yaml", Create("x-gameball-batch: { name: orders, items: body }")));
        bound.Model.Tags.SelectMany(tag => tag.Batches).Single().Status.ShouldBe(new("JobsClient", "GetJobOperation"));
    }

    [Fact]
    public void ABatchWithoutAStatusOperationIsAnErrorAtTheExtension() =>
        Bound.Document(Create("»x-gameball-batch: { name: orders, items: body }", jobs: "")).ShouldReport("GB2032").Operations.Count()
            .ShouldBe(1);

    [Fact]
    public void TwoStatusOperationsOfOneDocumentAreAnError() => Bound.Document("""
        paths: { /a: { get: { x-gameball-job: status } }, /b: { get: { x-gameball-job: »status } } }
        """).ShouldReport("GB2036");

    [Theory]
    [InlineData("{ name: orders, items: body, »rowkey: orderId }", "GB2030")]
    [InlineData("{ name: orders, items: »lines }", "GB2033")]
    [InlineData("»{ name: orders }", "GB2031")]
    [InlineData("»{ items: body }", "GB2031")]
    [InlineData("»orders", "GB2031")]
    [InlineData("{ name: orders, items: body, rowKey: »order }", "GB2034")]
    [InlineData("{ name: orders, items: body, rowKey: »lines }", "GB2034")]
    [InlineData("{ name: orders, items: body, rowKey: »'@' }", "GB2034")]
    [InlineData("{ name: orders, items: body, partitionKey: »shop }", "GB2034")]
    public void WrongExtensionContentIsAnErrorAtItsPlace(string extension, string id) =>
        Bound.Document(Create("x-gameball-batch: " + extension)).ShouldReport(id).ModelDespiteProblems.Tags[0].Batches.ShouldBeEmpty();

    [Fact]
    public void AWrongRetryValueIsAnErrorAndTheSafestRuleApplies()
    {
        var bound = Bound.Document(Create("x-gameball-batch: { name: orders, items: body, retry: »often }")).ShouldReport("GB2031");
        bound.ModelDespiteProblems.Tags[0].Batches.Single().RetrySafety.ShouldBe(RetrySafety.Never);
    }

    [Theory]
    [InlineData("orders, items: body", "Orders")]
    [InlineData("orders/transactions, items: body", "OrdersTransactions")]
    [InlineData("createOrdersAsync, items: body", "CreateOrdersAsyncBatch")]
    [InlineData("equals, items: body", "EqualsBatch")]
    public void ABatchHasAUniqueMemberName(string name, string expected) =>
        Bound.Document(Create("x-gameball-batch: { name: " + name + " }")).Model.Tags[0].Batches.Single().Property.ShouldBe(expected);

    [Fact]
    public void AMissingLimitIsAssumedAndReported()
    {
        const string Unlimited = "type: array, items: { type: string }";
        var create = Create("x-gameball-batch: { name: orders, items: body }", Unlimited)
            .Replace("{ " + Unlimited, "»{ " + Unlimited, StringComparison.Ordinal);
        Bound.Document(create).ShouldReport("GB2035").ModelDespiteProblems.Tags[0].Batches.Single().MaxItems.ShouldBe(1000);
    }

    private static string Create(string extension, string rows = Rows, string jobs = Jobs) => $$"""
        paths:
          /batch:
            post:
              operationId: createOrders
              summary: Creates orders.
              {{extension}}
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        body: { {{rows}} }
        {{jobs}}
        """;
}
