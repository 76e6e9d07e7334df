using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Each operation is called against a server that gives the documented answer.</summary>
public sealed class OperationTests
{
    public static TheoryData<string> Methods => [.. OperationTable.Rows.Keys];

    [Fact]
    public void EveryOperationHasARow() => OperationTable.Methods.Except(OperationTable.Rows.Keys).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task CallSendsTheDocumentedRequestAndReadsTheAnswer(string method)
    {
        var row = OperationTable.Rows[method];
        using StubClient client = new((row.Status, row.ApiResponse));

        await row.Call(client.Gameball);

        var request = client.Server.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe(row.Line);
        request.Headers["apikey"].ShouldBe(client.ApiKey);
        request.Headers.GetValueOrDefault("secretkey").ShouldBe(row.NeedsSecret ? StubClient.SecretKey : null);
        request.Headers.GetValueOrDefault("lang").ShouldBe(row.Lang);
        (request.Body is { Length: > 0 } body ? body : null).ShouldBe(row.Body?.ReplaceLineEndings(""));
        request.ContentType.ShouldBe(row.Body is null ? null : "application/json");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RefusalIsAnExceptionWithTheCodeOfTheEnvelope(string method)
    {
        var row = OperationTable.Rows[method];
        using StubClient client = new((HttpStatusCode.NotFound, """
            {"code":7000,"type":"CUSTOMER_ERROR","message":"No such customer.","documentationUrl":"https://example.com","requestId":"r-1"}
            """));

        var refused = await Should.ThrowAsync<GameballNotFoundException>(row.Call(client.Gameball));

        refused.Code.ShouldBe(GameballErrorCode.CustomerNotFound);
        refused.RequestId.ShouldBe("r-1");
        client.Server.Requests.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task CallIsRepeatedAfterAServerErrorOnlyWhereItCannotCountTwice(string method)
    {
        var row = OperationTable.Rows[method];
        using StubClient client = new((HttpStatusCode.InternalServerError, ""), (row.Status, row.ApiResponse));

        if (row.IsSafe)
        {
            await row.Call(client.Gameball);

            client.Server.Requests.Count.ShouldBe(2);
            client.Server.Requests[1].Body.ShouldBe(client.Server.Requests[0].Body);
        }
        else
        {
            await Should.ThrowAsync<GameballServerException>(row.Call(client.Gameball));

            client.Server.Requests.ShouldHaveSingleItem();
        }
    }
}
