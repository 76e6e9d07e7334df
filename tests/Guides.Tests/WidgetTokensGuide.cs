using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Guides.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/widget-tokens.md.</summary>
public sealed class WidgetTokensGuide
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task TheBrowserGetsTokensAndDataOfItsOwnCustomerAlone()
    {
        await using var account = await LocalAccount.OpenAsync(Key);
        await account.Client.Orders.TrackOrderAsync(new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = LocalAccount.Time, TotalPaid = 40m });
        await using var app = Create(account);
        await app.StartAsync();
        using HttpClient browser = new() { BaseAddress = new Uri(app.Urls.Single()) };

        (await browser.GetAsync("/loyalty/token")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        browser.DefaultRequestHeaders.Add("user", "c-1");
        (await browser.GetStringAsync("/loyalty/token")).Split('.').Length.ShouldBe(5);
        (await browser.GetStringAsync("/loyalty/balance")).ShouldBe("40");
    }

    private static WebApplication Create(LocalAccount account)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Gameball:BaseAddress"] = account.Server.Address.AbsoluteUri;
        builder.Configuration["Gameball:ApiKey"] = account.Server.ApiKey;
        builder.Configuration["Gameball:SecretKey"] = account.Server.SecretKey;
        AddLoyalty(builder.Services, builder.Configuration.GetSection("Gameball"));
        var app = builder.Build();
        // A real application has authentication here. The test names its user in a header.
        app.Use((http, next) =>
        {
            if (http.Request.Headers["user"] is [{ } user])
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user)], "test"));
            }

            return next(http);
        });
        MapLoyalty(app);
        return app;
    }

    private static void AddLoyalty(IServiceCollection services, IConfigurationSection gameball)
    {
        services.AddGameball(gameball);
        services.AddSingleton(new GameballSessionTokens(gameball["SecretKey"]!));
    }

    private static void MapLoyalty(IEndpointRouteBuilder app)
    {
        app.MapGet("/loyalty/token", (ClaimsPrincipal user, GameballSessionTokens tokens) =>
            CustomerOf(user) is { } customer
                ? Results.Text(tokens.CreateSessionToken(new(customer), TimeProvider.System.GetUtcNow().AddMinutes(30)))
                : Results.Unauthorized());

        app.MapGet("/loyalty/balance", async (ClaimsPrincipal user, ICustomersClient customers, CancellationToken stop) =>
        {
            if (CustomerOf(user) is not { } customer)
            {
                return Results.Unauthorized();
            }

            var balance = await customers.GetBalanceAsync(customer, cancellationToken: stop);
            return Results.Text($"{balance.AvailablePointsBalance}");
        });
    }

    // The id comes from the session, never from a parameter of the request: otherwise each customer could ask for every other one.
    private static string? CustomerOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);
}
