using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>A real client over a stub of HTTP.</summary>
public sealed class StubHandlerTests
{
    [Fact]
    public async Task AStubOfHttpRespondsToARealClient()
    {
        using HttpClient http = new(new StubHandler(HttpStatusCode.OK, """{"rewardedPoints":40}"""));
        using GameballClient client = new(new GameballOptions { ApiKey = "key", SecretKey = "secret" }, http);

        (await new Loyalty(client.Orders).RewardAsync(Sample.Order("o-1"))).ShouldBe(40m);
    }

    [Fact]
    public async Task AStubOfHttpRejectsACall()
    {
        using HttpClient http = new(new StubHandler(HttpStatusCode.NotFound, """{"code":7000,"message":"no such customer"}"""));
        using GameballClient client = new(new GameballOptions { ApiKey = "key", SecretKey = "secret" }, http);

        var error = await Should.ThrowAsync<GameballNotFoundException>(client.Orders.TrackOrderAsync(Sample.Order("o-1")));
        error.Code.ShouldBe(GameballErrorCode.CustomerNotFound);
    }

    private sealed class StubHandler(HttpStatusCode status, string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
