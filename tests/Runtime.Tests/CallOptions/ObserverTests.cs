using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Retries;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>The HTTP response of a call, for a caller that asks for it.</summary>
public sealed class ObserverTests
{
    private readonly List<GameballRawResponse> _seen = [];

    [Fact]
    public async Task ASuccessIsPassedOnAsReceived()
    {
        RecordingServer server = new(() => RecordingServer.Json(" 7 ", HttpStatusCode.Created, ("X-Request-Id", "r-1"), ("ETag", "\"v1\"")));
        using var connection = server.Connect();

        (await connection.SendAsync(Request(), JsonTypes.Int64, CancellationToken.None)).ShouldBe(7);

        var response = _seen.ShouldHaveSingleItem();
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.RequestId.ShouldBe("r-1");
        response.Headers["etag"].ShouldBe("\"v1\"");
        Text(response).ShouldBe(" 7 ");
        response.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task TheBodyOfACallWithoutAValueIsReadForTheObserver()
    {
        using var connection = new RecordingServer(() => RecordingServer.Json("""{"done":true}""")).Connect();

        await connection.SendAsync(Request(), CancellationToken.None);

        Text(_seen.ShouldHaveSingleItem()).ShouldBe("""{"done":true}""");
    }

    [Fact]
    public async Task ABodyThatBreaksOffDoesNotFailACallThatNeedsNoValue()
    {
        using var connection = new RecordingServer(
            () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Broken()) }).Connect();

        await connection.SendAsync(Request(), CancellationToken.None);

        _seen.ShouldHaveSingleItem().Body.ShouldBeNull();
    }

    [Fact]
    public async Task TheBodyOfAFileIsLeftToTheCaller()
    {
        using var connection = new RecordingServer(() => RecordingServer.Json("file")).Connect();

        using var file = await connection.SendForFileAsync(Request(), CancellationToken.None);

        _seen.ShouldHaveSingleItem().Body.ShouldBeNull();
        using StreamReader reader = new(file.Content);
        (await reader.ReadToEndAsync()).ShouldBe("file");
    }

    [Fact]
    public async Task AnUnreadableResponseIsPassedOnBeforeItFails()
    {
        using var connection = new RecordingServer(() => RecordingServer.Json("<html>")).Connect();

        await Should.ThrowAsync<GameballInvalidResponseException>(connection.SendAsync(Request(), JsonTypes.Int64, CancellationToken.None));

        Text(_seen.ShouldHaveSingleItem()).ShouldBe("<html>");
    }

    [Fact]
    public async Task AnErrorResponseIsPassedOnWithoutKeys()
    {
        using var connection = new RecordingServer(() => RecordingServer.Json(
            $$"""{"code":7000,"requestId":"r-9","message":"{{Calls.ApiKey}}"}""", HttpStatusCode.NotFound, ("X-Echo", Calls.ApiKey))).Connect();

        await Should.ThrowAsync<GameballNotFoundException>(connection.SendAsync(Request(), CancellationToken.None));

        var response = _seen.ShouldHaveSingleItem();
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.RequestId.ShouldBe("r-9");
        response.Headers["X-Echo"].ShouldBe("***");
        Text(response).ShouldBe("""{"code":7000,"requestId":"r-9","message":"***"}""");
    }

    [Fact]
    public async Task WithoutAResponseNothingIsPassedOn()
    {
        using var connection = new RecordingServer(() => throw new HttpRequestException("reset")).Connect();

        await Should.ThrowAsync<GameballTransportException>(connection.SendAsync(Request(), CancellationToken.None));

        _seen.ShouldBeEmpty();
    }

    [Fact]
    public void OnlyTheLastAttemptIsPassedOnWithTheTimeOfAll()
    {
        VirtualTime time = new();
        ScriptedServer server = new(time, "500 429");
        time.Run(async () =>
        {
            var options = Calls.Options(Calls.Elsewhere);
            options.Retry.MaxAttempts = 4;
            options.TimeProvider = time;
            options.Limits.Limiter = GameballRateLimiter.Unlimited;
            using GameballConnection connection = new(options, null, new HttpClient(server));
            ApiRequest request = new(new OperationInfo("op", "GET", "/things") { RetrySafety = RetrySafety.Safe }, Options());
            return await connection.SendAsync(request, JsonTypes.Int64, CancellationToken.None);
        });

        var response = _seen.ShouldHaveSingleItem();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Attempts.ShouldBe(3);
        response.Elapsed.ShouldBe(server.Attempts[2] - server.Attempts[0]);
    }

    [Fact]
    public async Task CallsThatShareOptionsHaveResponsesOfTheirOwn()
    {
        RecordingServer server = new([.. Enumerable.Range(0, 50).Select(i => (Func<HttpResponseMessage>)(() => RecordingServer.Json($"{i}")))]);
        using var connection = server.Connect();
        List<string> bodies = [];
        GameballCallOptions options = new()
        {
            OnResponse = response =>
            {
                lock (bodies)
                {
                    bodies.Add(Text(response));
                }
            },
        };

        var values = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            _ => connection.SendAsync(new ApiRequest(Calls.Order, options), JsonTypes.Int64, CancellationToken.None)));

        bodies.Select(long.Parse).Order().ShouldBe(values.Order());
        values.Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public async Task AnObserverThatThrowsDoesNotFailTheCall()
    {
        using var connection = new RecordingServer().Connect();
        GameballCallOptions options = new() { OnResponse = _ => throw new InvalidOperationException("mine") };

        (await connection.SendAsync(new ApiRequest(Calls.Order, options), JsonTypes.Int64, CancellationToken.None)).ShouldBe(7);
    }

    [Fact]
    public void AResponseShowsNeitherHeadersNorBody()
    {
        GameballRawResponse response = new(HttpStatusCode.OK, new Dictionary<string, string> { ["X"] = "canary" })
        {
            RequestId = "r-1",
            Body = Encoding.UTF8.GetBytes("canary"),
        };

        response.ToString().ShouldBe("GameballRawResponse { StatusCode = 200, RequestId = r-1, Attempts = 1, Elapsed = 00:00:00 }");
    }

    private GameballCallOptions Options() => new() { OnResponse = _seen.Add };

    private ApiRequest Request() => new(Calls.Order, Options());

    private static string Text(GameballRawResponse response) => Encoding.UTF8.GetString(response.Body!.Value.Span);

    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("reset");
    }
}
