using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Gameball.WebShop;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Samples;

/// <summary>The sample shop over real HTTP, on a Gameball of the test's own.</summary>
public sealed class ShopTests
{
    private const string Basket = """
        {"customerId":"c-1","orderId":"o-1","items":[{"productId":"shirt","quantity":2,"price":40},{"productId":"mug","quantity":1,"price":20.25}]}
        """;

    [Fact]
    public async Task Checkout_tracks_the_order_and_says_the_points()
    {
        StringWriter telemetry = new();
        await using LocalGameball gameball = await LocalGameball.StartAsync();
        using (ShopTelemetry.Start(TextWriter.Synchronized(telemetry)))
        {
            await using ShopApplication shop = await StartAsync(gameball);

            (HttpStatusCode status, JsonElement receipt) = await CheckoutAsync(shop);

            status.ShouldBe(HttpStatusCode.OK);
            receipt.GetProperty("points").GetDecimal().ShouldBe(100m);
        }

        gameball.Ledger.TimesApplied("trackOrder", "o-1").ShouldBe(1);
        string[] lines = telemetry.ToString().Split('\n');
        string port = $"server.port={gameball.Address.Port}";
        lines.ShouldContain(line => line.StartsWith("span trackOrder") && line.Contains(port));
        lines.ShouldContain(line => line.StartsWith("metric gameball.operation.duration 1 times") && line.Contains(port));
    }

    [Fact]
    public async Task A_paid_order_stands_while_gameball_is_down()
    {
        await using LocalGameball gameball = await LocalGameball.StartAsync();
        await using ShopApplication shop = await StartAsync(gameball);
        gameball.Faults.Next(Fault.WithStatus(500), times: 10);

        (HttpStatusCode status, JsonElement receipt) = await CheckoutAsync(shop);

        status.ShouldBe(HttpStatusCode.Accepted);
        receipt.GetProperty("points").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Without_a_key_the_shop_brings_its_own_gameball()
    {
        await using ShopApplication shop = await StartAsync(null);

        (HttpStatusCode status, JsonElement receipt) = await CheckoutAsync(shop);

        (status, receipt.GetProperty("points").GetDecimal()).ShouldBe((HttpStatusCode.OK, 100m));
    }

    [Fact]
    public async Task The_root_says_what_there_is()
    {
        await using ShopApplication shop = await StartAsync(null);
        using HttpClient http = new() { BaseAddress = new(shop.Web.Urls.Single()) };

        string welcome = await http.GetStringAsync("/");

        new[] { "/checkout", "/customers/{customerId}/tier", "/webhooks/gameball" }.ShouldAllBe(path => welcome.Contains(path));
    }

    [Fact]
    public async Task A_signed_webhook_changes_the_tier_and_another_does_not()
    {
        await using LocalGameball gameball = await LocalGameball.StartAsync();
        await using ShopApplication shop = await StartAsync(gameball);
        using HttpClient http = new() { BaseAddress = new(shop.Web.Urls.Single()) };

        (await TellAsync(http, "Silver", "wrong")).ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync("/customers/c-1/tier")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TellAsync(http, "Gold", gameball.SecretKey)).ShouldBe(HttpStatusCode.OK);
        (await http.GetStringAsync("/customers/c-1/tier")).ShouldContain("Gold");
    }

    private static async Task<HttpStatusCode> TellAsync(HttpClient http, string tier, string secretKey)
    {
        string body = $$"""
            {"event":"customer.profile.updated","created_at":"{{TimeProvider.System.GetUtcNow().UtcDateTime:O}}","customer_id":"c-1","data": { "tier_name": "{{tier}}" } }
            """;
        byte[] signature = SHA1.HashData(Encoding.UTF8.GetBytes(body + ":" + secretKey));
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        content.Headers.Add("X-GB-Signature", Convert.ToHexStringLower(signature));
        using HttpResponseMessage answer = await http.PostAsync("/webhooks/gameball", content);
        return answer.StatusCode;
    }

    private static async Task<ShopApplication> StartAsync(LocalGameball? gameball)
    {
        ShopApplication shop = await ShopApplication.CreateAsync(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["Gameball:ApiKey"] = gameball?.ApiKey;
            builder.Configuration["Gameball:SecretKey"] = gameball?.SecretKey;
            builder.Configuration["Gameball:BaseAddress"] = gameball?.Address.AbsoluteUri;
            builder.Configuration["Gameball:Retry:MinDelay"] = builder.Configuration["Gameball:Retry:MaxDelay"] = "00:00:00";
        });
        await shop.Web.StartAsync();
        return shop;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Receipt)> CheckoutAsync(ShopApplication shop)
    {
        using HttpClient http = new();
        using StringContent basket = new(Basket, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync($"{shop.Web.Urls.Single()}/checkout", basket, CancellationToken.None);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
    }
}
