using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Gameball.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gameball.WebShop;

/// <summary>The shop, and the local Gameball that it uses if no key is set.</summary>
public sealed class ShopApplication : IAsyncDisposable
{
    private const string Section = "Gameball";

    private const string Welcome = """
        A web shop that sends its orders to Gameball.

        POST /checkout                      {"customerId":"c-1","orderId":"o-1","items":[{"productId":"mug","quantity":2,"price":20.25}]}
        GET  /customers/{customerId}/tier   the tier from Gameball's webhooks
        POST /webhooks/gameball             the webhooks' endpoint; they are signed with the secret key

        """;

    private readonly LocalGameball? _local;

    private ShopApplication(WebApplication web, LocalGameball? local)
    {
        Web = web;
        _local = local;
    }

    /// <summary>The web application, not yet started.</summary>
    public WebApplication Web { get; }

    /// <summary>Creates the shop.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes the builder; tests use it.</param>
    public static async Task<ShopApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        ShopTelemetry.Collect(builder.Services);
        configure?.Invoke(builder);
        var local = await StartLocalAsync(builder.Configuration);

        // One line: keys, address and limits from the section, checked at start; the client and its interfaces as services.
        builder.Services.AddGameball(builder.Configuration.GetSection(Section));

        // Gameball's webhooks report changed tiers and are signed with the secret key.
        var secretKey = builder.Configuration[Section + ":SecretKey"];
        builder.Services.AddSingleton<Tiers>().AddScoped<TierHandler>();
        if (!string.IsNullOrEmpty(secretKey))
        {
            builder.Services.AddGameballWebhooks(options => options.SecretKeys.Add(secretKey));
        }

        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ShopJson.Default));
        var web = builder.Build();
        web.MapGet("/", () => Results.Text(Welcome));
        web.MapPost("/checkout", Checkout.PayAsync);
        web.MapGet("/customers/{customerId}/tier", Tiers.Get);
        if (!string.IsNullOrEmpty(secretKey))
        {
            web.MapGameballWebhook<TierHandler>("/webhooks/gameball");
        }

        return new ShopApplication(web, local);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await (_local?.DisposeAsync() ?? default);
    }

    private static async Task<LocalGameball?> StartLocalAsync(ConfigurationManager configuration)
    {
        if (!string.IsNullOrEmpty(configuration[Section + ":ApiKey"]))
        {
            return null;
        }

        var local = await LocalGameball.StartAsync();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Section + ":BaseAddress"] = local.Address.AbsoluteUri,
            [Section + ":ApiKey"] = local.ApiKey,
            [Section + ":SecretKey"] = local.SecretKey,
        });
        return local;
    }
}
