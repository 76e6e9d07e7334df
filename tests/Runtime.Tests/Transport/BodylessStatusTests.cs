using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>204 and 205 have no body, whatever a document states (RFC 9110, 15.3.5 and 15.3.6).</summary>
public sealed class BodylessStatusTests
{
    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    public async Task BodylessStatusesHaveNoValueIfTheDocumentAllowsIt(int status)
    {
        OperationInfo operation = new("op", "PUT", "/t") { Successes = [SuccessBody.None("204,205"), SuccessBody.Create("200", JsonTypes.String)] };
        using var connection = Connect(status);

        (await connection.SendAsync(new ApiRequest(operation), JsonTypes.String, default)).ShouldBeNull();
        var response = await connection.SendForResponseAsync(new ApiRequest(operation), JsonTypes.String, default);
        (response.StatusCode, response.Value).ShouldBe(((HttpStatusCode)status, null));
        (await connection.SendAsync(new ApiRequest(operation), JsonTypes.NullableStruct(JsonTypes.Int64), default)).ShouldBeNull();
        await Should.ThrowAsync<GameballInvalidResponseException>(
            connection.SendAsync(new ApiRequest(operation) { IsImportCall = true }, JsonTypes.String, default));
    }

    /// <summary>A method whose type has no null does not return null.</summary>
    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    public async Task BodylessStatusesAreAnErrorIfTheDocumentDoesNotAllowThem(int status)
    {
        OperationInfo operation = new("op", "PUT", "/t");
        using var connection = Connect(status);

        (await Should.ThrowAsync<GameballInvalidResponseException>(connection.SendAsync(new ApiRequest(operation), JsonTypes.Int64, default)))
            .Message.ShouldBe($"op succeeded (HTTP {status}), but its response has no body.");
        await Should.ThrowAsync<GameballInvalidResponseException>(connection.SendAsync(new ApiRequest(operation), JsonTypes.String, default));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    public async Task AnyOtherSuccessWithoutItsBodyIsAnError(int status)
    {
        using var connection = Connect(status, "");

        await Should.ThrowAsync<GameballInvalidResponseException>(
            connection.SendAsync(new ApiRequest(new OperationInfo("op", "PUT", "/t")), JsonTypes.String, default));
    }

    /// <summary>A handler that violates the rule: its bytes are not a response.</summary>
    private static GameballConnection Connect(int status, string body = "\"x\"") =>
        new(Calls.Options(Calls.Elsewhere), null, new HttpClient(new Handler((HttpStatusCode)status, body)));

    private sealed class Handler(HttpStatusCode status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, null, "application/json") });
    }
}
