using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Gameball.Testing;
using Gameball.WebShop;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Samples;

/// <summary>The sample shop over real HTTP, with the test's own Gameball.</summary>
public sealed class ShopTests
{
    private const string Basket = """
        {"customerId":"c-1","orderId":"o-1","items":[{"productId":"shirt","quantity":2,"price":40},{"productId":"mug","quantity":1,"price":20.25}]}
        """;

    [Fact]
    public async Task CheckoutTracksTheOrderAndReturnsThePoints()
    {
        List<Activity> spans = [];
        List<MetricSnapshot> metrics = [];
        await using var gameball = await LocalGameball.StartAsync();
        await using (var shop = await StartAsync(gameball, builder => builder.Services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddInMemoryExporter(spans))
            .WithMetrics(exported => exported.AddInMemoryExporter(metrics))))
        {
            (var status, var receipt) = await CheckoutAsync(shop);

            status.ShouldBe(HttpStatusCode.OK);
            receipt.GetProperty("points").GetDecimal().ShouldBe(100m);
        }

        gameball.Verify().Order("o-1").WasTrackedOnce();
        var port = gameball.Address.Port;
        spans.Where(span => Equals(span.GetTagItem("server.port"), port)).ShouldContain(span => span.DisplayName.StartsWith("trackOrder"));
        metrics.Last(metric => metric.Name == "gameball.operation.duration").MetricPoints
            .Single(point => Tag(point, "server.port")?.Equals(port) == true).GetHistogramCount().ShouldBe(1);
    }

    [Fact]
    public async Task APaidOrderStaysValidWhileGameballIsUnreachable()
    {
        await using var gameball = await LocalGameball.StartAsync();
        await using var shop = await StartAsync(gameball);
        gameball.Faults.Next(Fault.WithStatus(500), times: 10);

        (var status, var receipt) = await CheckoutAsync(shop);

        status.ShouldBe(HttpStatusCode.Accepted);
        receipt.GetProperty("points").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task WithoutAKeyTheShopStartsALocalGameball()
    {
        await using var shop = await StartAsync(null);

        (var status, var receipt) = await CheckoutAsync(shop);

        (status, receipt.GetProperty("points").GetDecimal()).ShouldBe((HttpStatusCode.OK, 100m));
    }

    [Fact]
    public async Task TheRootListsTheEndpoints()
    {
        await using var shop = await StartAsync(null);
        using HttpClient http = new() { BaseAddress = new(shop.Web.Urls.Single()) };

        var welcome = await http.GetStringAsync("/");

        new[] { "/checkout", "/customers/{customerId}/tier", "/webhooks/gameball" }.ShouldAllBe(path => welcome.Contains(path));
    }

    [Fact]
    public async Task OnlyASignedWebhookChangesTheTier()
    {
        await using var gameball = await LocalGameball.StartAsync();
        await using var shop = await StartAsync(gameball);
        using HttpClient http = new() { BaseAddress = new(shop.Web.Urls.Single()) };

        (await SendWebhookAsync(http, "Silver", "wrong")).ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("/customers/c-1/tier")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SendWebhookAsync(http, "Gold", gameball.SecretKey)).ShouldBe(HttpStatusCode.OK);
        (await http.GetStringAsync("/customers/c-1/tier")).ShouldContain("Gold");
    }

    private static async Task<HttpStatusCode> SendWebhookAsync(HttpClient http, string tier, string secretKey)
    {
        var webhook = TestWebhook.Create(secretKey, "customer.profile.updated", "c-1", new JsonObject { ["tier_name"] = tier });
        using var request = webhook.ToRequest("/webhooks/gameball");
        using var response = await http.SendAsync(request, CancellationToken.None);
        return response.StatusCode;
    }

    private static object? Tag(MetricPoint point, string name)
    {
        foreach (var tag in point.Tags)
        {
            if (tag.Key == name)
            {
                return tag.Value;
            }
        }

        return null;
    }

    private static async Task<ShopApplication> StartAsync(LocalGameball? gameball, Action<WebApplicationBuilder>? configure = null)
    {
        var shop = await ShopApplication.CreateAsync(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["Gameball:ApiKey"] = gameball?.ApiKey;
            builder.Configuration["Gameball:SecretKey"] = gameball?.SecretKey;
            builder.Configuration["Gameball:BaseAddress"] = gameball?.Address.AbsoluteUri;
            builder.Configuration["Gameball:Retry:MinDelay"] = builder.Configuration["Gameball:Retry:MaxDelay"] = "00:00:00";
            configure?.Invoke(builder);
        });
        await shop.Web.StartAsync();
        return shop;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Receipt)> CheckoutAsync(ShopApplication shop)
    {
        using HttpClient http = new();
        using StringContent basket = new(Basket, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync($"{shop.Web.Urls.Single()}/checkout", basket, CancellationToken.None);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Clone());
    }
}
