using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Json.Users;

/// <summary>Emitted types as bodies and results of a user's own web application.</summary>
public sealed class MinimalApiTests : IAsyncLifetime
{
    private readonly WebApplication _app = Build();
    private readonly HttpClient _http = new();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.ShouldHaveSingleItem());
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task AnEmittedTypeCanBeBodyAndResult()
    {
        var response = await PostAsync(
            """{"totalPaid":"20.5","orderDate":"2024-03-09T18:45:00Z","orderId":7,"customerId":"c-1","channel":"kiosk","unknown":[1]}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"customerId":"c-1 7 kiosk 1","rewardedPoints":20.5}""");
    }

    [Theory]
    [InlineData("""{"customerId":"c-1"}""")]
    [InlineData("""{"customerId":"c-1","orderId":"o","orderDate":"yesterday","totalPaid":1}""")]
    [InlineData("{")]
    public async Task AnInvalidBodyIsABadRequest(string body) =>
        (await PostAsync(body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, GameballJson.Resolver));
        var app = builder.Build();
        app.MapPost("/orders", (TrackOrderRequest order) => new TrackOrderResponse
        {
            CustomerId = $"{order.CustomerId} {order.OrderId} {order.Channel} {order.AdditionalProperties?.Count}",
            RewardedPoints = order.TotalPaid,
        });
        return app;
    }

    private Task<HttpResponseMessage> PostAsync(string json) =>
        _http.PostAsync("/orders", new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));
}
