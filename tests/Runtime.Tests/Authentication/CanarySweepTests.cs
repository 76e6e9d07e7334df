using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>Each way in which a call can fail, and all its output.</summary>
public sealed class CanarySweepTests
{
    private const string Echo = $$"""{"code":1000,"message":"{{Calls.ApiKey}}","requestId":"{{Calls.ApiKey}}"}""";

    public static TheoryData<string> Ways => [.. s_ways.Keys];

    private static readonly Dictionary<string, Func<HttpContext, Task>> s_ways = new()
    {
        ["refused"] = context => AnswerAsync(context, 401, Echo),
        ["validation"] = context => AnswerAsync(context, 422, Echo),
        ["not found"] = context => AnswerAsync(context, 404, Echo),
        ["throttled"] = context => AnswerAsync(context, 429, Echo),
        ["failed"] = context => AnswerAsync(context, 500, Echo),
        ["a page"] = context => AnswerAsync(context, 502, $"<html>{Calls.ApiKey} {Uri.EscapeDataString(Calls.SecretKey)}</html>"),
        ["unreadable"] = context => AnswerAsync(context, 200, $"{{\"{Calls.ApiKey}\":1}}"),
        ["redirect"] = context =>
        {
            context.Response.Headers.Location = $"https://elsewhere.example/{Uri.EscapeDataString(Calls.SecretKey)}?k={Calls.ApiKey}";
            return AnswerAsync(context, 307, "");
        },
        ["reset"] = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
        ["cut"] = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync(Calls.ApiKey);
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task NoOutputContainsAKey(string way)
    {
        using CanarySweep sweep = new();
        await using var server = await LoopbackServer.StartAsync(s_ways[way]);
        foreach (var rotates in new[] { false, true })
        {
            var options = Options(server.Address, rotates, sweep);
            using GameballConnection connection = new(options, null);
            foreach (var request in new[] { Calls.OrderRequest(), Calls.CustomerRequest(), Secretive() })
            {
                sweep.Add(await Should.ThrowAsync<Exception>(() => connection.SendAsync(request, JsonTypes.Int64, CancellationToken.None)));
            }

            sweep.Add(options);
            sweep.Add(connection);
        }

        sweep.ShouldShowNoKey();
    }

    [Fact]
    public async Task ErrorsOfTheClientItselfContainNoKey()
    {
        using CanarySweep sweep = new();
        using HttpClient leaky = new(new Leaky());
        var options = Options(Calls.Elsewhere, rotates: false, sweep);
        options.Retry.MaxAttempts = 1;
        options.Limits.Limiter = new Rejecting();
        using GameballConnection limited = new(options, null, leaky);
        sweep.Add(await Should.ThrowAsync<GameballException>(() => limited.SendAsync(Calls.OrderRequest(), CancellationToken.None)));
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        using GameballConnection leaking = new(options, null, leaky);

        // The circuit opens during these calls.
        for (var i = 0; i < 30; i++)
        {
            sweep.Add(await Should.ThrowAsync<GameballException>(() => leaking.SendAsync(Calls.OrderRequest(), CancellationToken.None)));
        }

        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        sweep.Add(await Should.ThrowAsync<OperationCanceledException>(() => leaking.SendAsync(Calls.OrderRequest(), cancelled.Token)));
        sweep.Add(new GameballKeys(Calls.ApiKey, Calls.SecretKey));
        sweep.ShouldShowNoKey();
    }

    private static GameballOptions Options(Uri server, bool rotates, CanarySweep sweep)
    {
        var options = Calls.Options(server);
        options.LoggerFactory = sweep;
        options.Credentials["query"] = Calls.SecretKey;
        options.Retry.MaxAttempts = 2;
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        if (rotates)
        {
            (options.ApiKey, options.SecretKey) = (null, null);
            options.KeyProvider = static _ => new(new GameballKeys(Calls.ApiKey, Calls.SecretKey));
        }

        return options;
    }

    /// <summary>A call with a key in the address.</summary>
    private static ApiRequest Secretive() =>
        new(new OperationInfo("query", "GET", "/q") { Security = [[SecurityScheme.ApiKeyQuery("query", "key")]] });

    private static Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["X-Echo"] = Calls.ApiKey;
        return context.Response.WriteAsync(body);
    }

    private sealed class Leaky : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new HttpRequestException($"Sent {request.Headers}", new IOException(request.Headers.ToString()));
        }
    }

    private sealed class Rejecting : PartitionedRateLimiter<GameballRateLimitRequest>
    {
        private readonly RateLimiter _none = new GameballRateLimiter(1, 1);

        public Rejecting() => _none.AttemptAcquire();

        public override RateLimiterStatistics? GetStatistics(GameballRateLimitRequest resource) => null;

        protected override RateLimitLease AttemptAcquireCore(GameballRateLimitRequest resource, int permitCount) =>
            _none.AttemptAcquire();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(
            GameballRateLimitRequest resource, int permitCount, CancellationToken cancellationToken) => new(_none.AttemptAcquire());
    }
}
