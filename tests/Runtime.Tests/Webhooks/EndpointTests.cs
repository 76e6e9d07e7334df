using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Webhooks;

/// <summary>The endpoint over real sockets: bytes in, one status out.</summary>
public sealed class EndpointTests
{
    private readonly List<GameballWebhookEvent> _handled = [];

    [Fact]
    public async Task ValidDuplicateForgedStaleAndUnreadableWebhooksHaveTheirStatuses()
    {
        await using var server = await WebhookServer.StartAsync(app => app.MapGameballWebhook(WebhookServer.Path, HandleAsync));
        var good = Delivery.Create(data: "{\"tier_name\":\"Gold\"}");

        (await server.PostAsync(good)).ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync(good, isChunked: true)).ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync(good with { Signature = null })).ShouldBe(HttpStatusCode.Unauthorized);
        (await server.PostAsync(Delivery.Create(secret: "guess"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await server.PostAsync(Delivery.Create(createdAt: "1"))).ShouldBe(HttpStatusCode.BadRequest);
        (await server.PostAsync(Delivery.Signed("{"))).ShouldBe(HttpStatusCode.BadRequest);
        (await server.PostAsync(Delivery.Signed(""))).ShouldBe(HttpStatusCode.BadRequest);

        _handled.ShouldHaveSingleItem().ShouldBeOfType<GameballProfileEvent>().TierName.ShouldBe("Gold");
    }

    [Fact]
    public async Task TheSignatureCoversTheRawBytes()
    {
        await using var server = await WebhookServer.StartAsync(app => app.MapGameballWebhook(WebhookServer.Path, HandleAsync));
        var spaced = Delivery.Signed("\t{ \"created_at\" : \"2000-01-01T00:00:00Z\",\r\n \"event\":\"caf\\u00e9é\" } \n");

        (await server.PostAsync(spaced)).ShouldBe(HttpStatusCode.OK);
        _handled.ShouldHaveSingleItem().Topic.ShouldBe("caféé");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABodyIsReadUpToItsLimit(bool isChunked)
    {
        const int limit = 10_000;
        await using var server = await WebhookServer.StartAsync(
            app => app.MapGameballWebhook(WebhookServer.Path, HandleAsync), options => options.MaxBodySize = limit);
        var head = Encoding.UTF8.GetString(Delivery.Create().Body);

        (await server.PostAsync(Delivery.Signed(head + new string(' ', limit - head.Length)), isChunked)).ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync(Delivery.Signed(head + new string(' ', limit - head.Length + 1)), isChunked))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await server.PostAsync(Delivery.Signed(head + new string(' ', 1_000_000)), isChunked))
            .ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AHandlerThatFailsGetsTheEventAgain()
    {
        var attempts = 0;
        SeenLog log = new();
        await using var server = await WebhookServer.StartAsync(
            app => app.MapGameballWebhook(WebhookServer.Path, (received, stop) =>
                ++attempts < 3 ? throw new TimeoutException("the database sleeps") : HandleAsync(received, stop)),
            build: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));

        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.InternalServerError);
        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.InternalServerError);
        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.OK);

        attempts.ShouldBe(3);
        _handled.Count.ShouldBe(1);
        log.Lines.ShouldContain(line => line.StartsWith("Error A webhook could not be handled") && line.Contains("the database sleeps"));
        log.Lines.ShouldContain(line => line.StartsWith("Warning A webhook was not handled. Duplicate"));
        log.Lines.ShouldAllBe(line => !line.Contains(Delivery.Secret));
    }

    [Fact]
    public async Task AConcurrentDeliveryMustBeSentAgain()
    {
        TaskCompletionSource entered = new();
        TaskCompletionSource go = new();
        await using var server = await WebhookServer.StartAsync(app => app.MapGameballWebhook(WebhookServer.Path, (_, _) =>
        {
            entered.SetResult();
            return go.Task;
        }));

        var first = server.PostAsync(Delivery.Create());
        await entered.Task;
        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.Conflict);
        go.SetResult();
        (await first).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AHandlerIsResolvedFromTheRequestsServicesAndAStoreFromTheApplications()
    {
        Inbox inbox = new();
        await using var server = await WebhookServer.StartAsync(
            app => app.MapGameballWebhook<Handler>(WebhookServer.Path),
            build: builder => builder.Services.AddSingleton(inbox).AddSingleton<IGameballWebhookStore>(inbox).AddScoped<Handler>());

        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync(Delivery.Create(data: "{\"email\":\"a\"}"))).ShouldBe(HttpStatusCode.OK);

        inbox.Handlers.Count.ShouldBe(2);
        inbox.Handlers[0].ShouldNotBe(inbox.Handlers[1]);
        inbox.Claims.ShouldBe(2);
    }

    [Fact]
    public async Task APolicyForAllEndpointsDoesNotBlockGameball()
    {
        await using var server = await WebhookServer.StartAsync(
            app =>
            {
                ((WebApplication)app).UseAuthorization();
                app.MapGameballWebhook(WebhookServer.Path, HandleAsync);
                app.MapPost("/other", (HttpContext _) => Task.CompletedTask);
            },
            build: builder =>
            {
                builder.Services.AddAuthentication().AddCookie(options => options.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                });
                builder.Services.AddAuthorizationBuilder().AddFallbackPolicy("all", policy => policy.RequireAuthenticatedUser());
            });

        (await server.PostAsync(Delivery.Create(), path: "/other")).ShouldNotBe(HttpStatusCode.OK);
        (await server.PostAsync(Delivery.Create())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WithoutKeysTheApplicationDoesNotStart()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        await using (app)
        {
            Should.Throw<InvalidOperationException>(() => app.MapGameballWebhook(WebhookServer.Path, HandleAsync))
                .Message.ShouldContain("AddGameballWebhooks");
        }

        await Should.ThrowAsync<ArgumentException>(() => WebhookServer.StartAsync(
            application => application.MapGameballWebhook(WebhookServer.Path, HandleAsync), options => options.SecretKeys.Clear()));
    }

    private Task HandleAsync(GameballWebhookEvent received, CancellationToken cancellationToken)
    {
        _handled.Add(received);
        return Task.CompletedTask;
    }

    private sealed class Handler(Inbox inbox) : IGameballWebhookHandler
    {
        public Task HandleAsync(GameballWebhookEvent received, CancellationToken cancellationToken)
        {
            inbox.Handlers.Add(this);
            return Task.CompletedTask;
        }
    }

    private sealed class Inbox : IGameballWebhookStore
    {
        public List<Handler> Handlers { get; } = [];

        public int Claims { get; private set; }

        public ValueTask<GameballWebhookClaim> ClaimAsync(string key, DateTimeOffset until, CancellationToken cancellationToken)
        {
            Claims++;
            return new(GameballWebhookClaim.Granted);
        }

        public ValueTask CompleteAsync(string key, DateTimeOffset until, CancellationToken cancellationToken) => default;

        public ValueTask ReleaseAsync(string key, DateTimeOffset until, CancellationToken cancellationToken) => default;
    }
}
