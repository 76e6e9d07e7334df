using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Gameball.Local;
using Gameball.Testing;
using Guides.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/webhooks.md.</summary>
public sealed class WebhooksGuide
{
    [Fact]
    public async Task AnEventOfTheLocalGameballIsHandled()
    {
        await using var account = await LocalAccount.OpenAsync();
        await using var shop = CreateShop(Builder(account.Server.SecretKey));
        await shop.StartAsync();

        account.Server.Webhooks.Add(new Uri(shop.Urls.Single() + "/webhooks/gameball"));
        account.Server.Webhooks.Send(LocalWebhooks.ProfileTopic, "c-1", new JsonObject { ["tier_name"] = "Gold" });

        (await shop.Services.GetRequiredService<TierTable>().FirstAsync).ShouldBe(("c-1", "Gold"));
    }

    [Fact]
    public async Task AnEventWithAnotherSignatureIsRejected()
    {
        await using var shop = CreateShop(Builder("secret-key-of-a-test"));
        await shop.StartAsync();
        using HttpClient http = new();

        (await SendAsync(http, shop.Urls.Single() + "/webhooks/gameball", "secret-key-of-a-test")).ShouldBe(HttpStatusCode.OK);
        (await SendAsync(http, shop.Urls.Single() + "/webhooks/gameball", "another-secret-key")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static WebApplicationBuilder Builder(string secretKey)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Gameball:SecretKey"] = secretKey;
        return builder;
    }

    private static WebApplication CreateShop(WebApplicationBuilder builder)
    {
        var secretKey = builder.Configuration["Gameball:SecretKey"]
            ?? throw new InvalidOperationException("Set Gameball:SecretKey: webhooks are signed with it.");
        builder.Services.AddSingleton<TierTable>().AddScoped<TierHandler>();
        builder.Services.AddGameballWebhooks(options => options.SecretKeys.Add(secretKey));

        var app = builder.Build();
        app.MapGameballWebhook<TierHandler>("/webhooks/gameball");
        return app;
    }

    private sealed class TierHandler(TierTable tiers) : IGameballWebhookHandler
    {
        public Task HandleAsync(GameballWebhookEvent received, CancellationToken cancellationToken)
        {
            // The endpoint has checked signature and age, and that the event was not handled before.
            if (received is GameballProfileEvent { CustomerId: { } customer, TierName: { } tier })
            {
                tiers.Save(customer, tier);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class TierTable
    {
        private readonly TaskCompletionSource<(string, string)> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<(string Customer, string Tier)> FirstAsync => _first.Task;

        public void Save(string customer, string tier) => _first.TrySetResult((customer, tier));
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient http, string address, string secretKey)
    {
        var webhook = TestWebhook.Create(secretKey, "customer.profile.updated", "c-1", new JsonObject { ["tier_name"] = "Gold" });
        using var request = webhook.ToRequest(address);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
