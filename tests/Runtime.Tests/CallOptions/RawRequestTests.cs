using System;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>Requests that the documents do not have.</summary>
public sealed class RawRequestTests
{
    private static readonly OperationInfo s_main = new("sendAsync", "GET", "/")
    {
        Security = [[Calls.ApiKeyScheme, Calls.SecretKeyScheme], [Calls.ApiKeyScheme]],
        Limit = new LimitInfo("default", 30, 360),
    };

    [Fact]
    public async Task APathIsSentAsItIsWithTheClientsKeys()
    {
        RecordingServer server = new(() => RecordingServer.Json("""{"points":5.10}""", HttpStatusCode.Created, ("ETag", "\"v1\"")));
        using var connection = server.Connect(options => options.ApiVersion = GameballApiVersion.V4_1);

        var response = await SendAsync(connection, HttpMethod.Post, "/api/v4.0/integrations/new/{a}%2Fb?x=1", """{"a":1}""");

        server.Requests[0].Line.ShouldBe("POST /api/v4.0/integrations/new/%7Ba%7D%2Fb?x=1");
        server.Requests[0].Body.ShouldBe("""{"a":1}""");
        server.Requests[0].Headers["apikey"].ShouldBe(Calls.ApiKey);
        server.Requests[0].Headers["secretkey"].ShouldBe(Calls.SecretKey);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers["ETag"].ShouldBe("\"v1\"");
        response.Value.GetProperty("points").GetRawText().ShouldBe("5.10");
    }

    [Theory]
    [InlineData("https://evil.example.org/x", "names a server")]
    [InlineData("https://api.example.com/x", "names a server")]
    [InlineData("//evil.example.org/x", "names a server")]
    [InlineData("/\\evil.example.org/x", "backslash")]
    [InlineData("api/x", "slash")]
    [InlineData("", "slash")]
    [InlineData("/api/../admin", "dot segment")]
    [InlineData("/api/%2e%2E/admin", "dot segment")]
    [InlineData("/api/x#y", "fragment")]
    [InlineData("/api/x\n", "control character")]
    public void APathThatLeadsElsewhereIsRefused(string path, string reason)
    {
        using var connection = new RecordingServer().Connect();

        Should.Throw<ArgumentException>(() => { _ = SendAsync(connection, HttpMethod.Get, path); }).Message.ShouldContain(reason);
    }

    [Theory]
    [InlineData("https://api.example.com", "/@evil.example.org/x", "/@evil.example.org/x")]
    [InlineData("https://api.example.com", "/a/..b?redirect=../c", "/a/..b?redirect=../c")]
    [InlineData("https://api.example.com/base", "/x", "/base/x")]
    public async Task APathStaysOnTheClientsServer(string address, string path, string sent)
    {
        RecordingServer server = new();
        using var connection = server.Connect(options => options.BaseAddress = new Uri(address));

        await SendAsync(connection, HttpMethod.Get, path);

        server.Addresses[0].AbsoluteUri.ShouldBe("https://api.example.com" + sent);
    }

    [Theory]
    [InlineData("GET", null, 2)]
    [InlineData("QUERY", null, 2)]
    [InlineData("POST", null, 1)]
    [InlineData("PUT", null, 1)]
    [InlineData("DELETE", null, 1)]
    [InlineData("POST", true, 2)]
    [InlineData("POST", false, 1)]
    public async Task OnlyASafeVerbIsRetriedUnlessTheCallSaysSo(string method, bool? option, int attempts)
    {
        RecordingServer server = new(() => RecordingServer.Json("", HttpStatusCode.InternalServerError), () => RecordingServer.Json("1"));
        using var connection = server.Connect(options =>
        {
            options.Retry.MaxAttempts = 4;
            options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
            options.Retry.RetryWhenSafetyUnknown = true;
        });

        try
        {
            await connection.SendRawAsync(
                s_main, new HttpMethod(method), "/x", null, new() { RetryWhenSafetyUnknown = option }, CancellationToken.None);
        }
        catch (GameballServerException failure)
        {
            failure.MayHaveBeenApplied.ShouldBeTrue();
        }

        server.Requests.Count.ShouldBe(attempts);
    }

    [Fact]
    public async Task AnErrorIsTheExceptionOfItsCode()
    {
        RecordingServer server = new(() => RecordingServer.Json("""{"code":7000,"message":"No customer."}""", HttpStatusCode.NotFound));
        using var connection = server.Connect(server: "https://api.gameball.co");

        (await Should.ThrowAsync<GameballNotFoundException>(SendAsync(connection, HttpMethod.Get, "/x")))
            .Code.ShouldBe(GameballErrorCode.CustomerNotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task AResponseWithoutABodyHasAnUndefinedValue(string? body)
    {
        RecordingServer server = new(
            () => body is null ? new HttpResponseMessage(HttpStatusCode.NoContent) : RecordingServer.Json(body));
        using var connection = server.Connect();

        (await SendAsync(connection, HttpMethod.Delete, "/x")).Value.ValueKind.ShouldBe(JsonValueKind.Undefined);
    }

    [Fact]
    public async Task ABodyIsTextOrAnElementOrANodeOrATypedValue()
    {
        RecordingServer server = new();
        using var connection = server.Connect();
        using var document = JsonDocument.Parse("""{"n":1.50}""");
        JsonSerializerOptions options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        await SendAsync(connection, HttpMethod.Post, "/x", " [1] ");
        await SendAsync(connection, HttpMethod.Post, "/x", document.RootElement);
        await SendAsync(connection, HttpMethod.Post, "/x", JsonNode.Parse("""{"a":"b"}"""));
        await SendAsync(connection, HttpMethod.Post, "/x", GameballBody.Create(new { A = 1 }, options));
        await SendAsync(connection, HttpMethod.Post, "/x", (string?)null);

        server.Requests.ConvertAll(request => request.Body).ShouldBe(["[1]", """{"n":1.50}""", """{"a":"b"}""", """{"A":1}""", ""]);
    }

    [Fact]
    public void TextThatIsNotJsonIsRefused()
    {
        Should.Throw<ArgumentException>(() => GameballBody.FromText("hello")).Message.ShouldContain("is not JSON");
        Should.Throw<ArgumentException>(() => GameballBody.FromElement(default)).Message.ShouldContain("undefined");
    }

    [Fact]
    public async Task AParameterInThePathIsNotSetAgain()
    {
        using var connection = new RecordingServer().Connect();

        (await Should.ThrowAsync<ArgumentException>(connection.SendRawAsync(
            s_main, HttpMethod.Get, "/x?limit=5", null, new() { Query = { ["limit"] = "6" } }, CancellationToken.None)))
            .Message.ShouldContain("Query[\"limit\"]");
    }

    private static Task<GameballResponse<JsonElement>> SendAsync(
        GameballConnection connection, HttpMethod method, string path, GameballBody? body = null) =>
        connection.SendRawAsync(s_main, method, path, body, null, CancellationToken.None);
}
