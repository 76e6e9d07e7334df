using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>HTTP of a connection without a caller's client, with a TLS server.</summary>
public sealed class DefaultHttpHandlerTests
{
    [Theory]
    [InlineData(HttpProtocols.Http1AndHttp2, "HTTP/2")]
    [InlineData(HttpProtocols.Http1, "HTTP/1.1")]
    public async Task Http2IsUsedIfItIsOffered(HttpProtocols offered, string taken)
    {
        string? protocol = null;
        await using var server = await StartAsync(offered, context =>
        {
            protocol = context.Request.Protocol;
            return context.Response.WriteAsync("7");
        });

        (await SendAsync(server)).ShouldBe(7);

        protocol.ShouldBe(taken);
    }

    [Fact]
    public async Task Http2IsUsedWithoutAClientToo()
    {
        await using var server = await StartAsync(HttpProtocols.Http1AndHttp2, context => context.Response.WriteAsync(context.Request.Protocol));
        using HttpMessageInvoker http = new(Trusting());
        using HttpRequestMessage message = new(HttpMethod.Get, System.Linq.Enumerable.Single(server.Urls));

        using var response = await HttpSender.SendAsync(http, message, CancellationToken.None);

        (await response.Content.ReadAsStringAsync()).ShouldBe("HTTP/2");
    }

    [Fact]
    public async Task ACompressedResponseIsRead()
    {
        await using var server = await StartAsync(HttpProtocols.Http1AndHttp2, async context =>
        {
            context.Request.Headers.AcceptEncoding.ToString().ShouldBe("gzip");
            context.Response.Headers.ContentEncoding = "gzip";
            await using GZipStream packed = new(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
            await packed.WriteAsync(Encoding.UTF8.GetBytes("7"));
        });

        (await SendAsync(server)).ShouldBe(7);
    }

    [Fact]
    public void ItDoesNotFollowRedirectsKeepsNoCookiesAndRenewsItsConnections()
    {
        using var handler = DefaultHttpHandler.Handler();

        handler.AllowAutoRedirect.ShouldBeFalse();
        handler.UseCookies.ShouldBeFalse();
        handler.PooledConnectionLifetime.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));
        // A missing ping is detected before an attempt's timeout (30 seconds), and only while a call waits.
        (handler.KeepAlivePingDelay + handler.KeepAlivePingTimeout).ShouldBeLessThan(new GameballRetryOptions().AttemptTimeout);
        handler.KeepAlivePingDelay.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(10));
        handler.KeepAlivePingPolicy.ShouldBe(HttpKeepAlivePingPolicy.WithActiveRequests);
        using var http = DefaultHttpHandler.SetUp(new HttpClient());
        http.Timeout.ShouldBe(Timeout.InfiniteTimeSpan);
    }

    [Theory]
    [InlineData("POST", true, true)]
    [InlineData("POST", true, false)]
    [InlineData("POST", false, true)]
    [InlineData("DELETE", false, true)]
    public async Task AnHttp2ConnectionThatBreaksDuringAWriteLosesItsResponse(string method, bool hasBody, bool isApplied)
    {
        var requests = 0;
        await using var server = await StartAsync(HttpProtocols.Http2, async context =>
        {
            Interlocked.Increment(ref requests);
            if (isApplied)
            {
                await context.Request.Body.CopyToAsync(System.IO.Stream.Null);
            }

            context.Features.Get<IConnectionLifetimeFeature>()!.Abort();
        });
        using var http = DefaultHttpHandler.SetUp(new HttpClient(Trusting()));
        ApiRequest request = new(new OperationInfo("op", method, "/op"));
        if (hasBody)
        {
            request.SetBody(new string('x', 100_000), JsonTypes.String);
        }

        var error = await Should.ThrowAsync<GameballException>(
            () => Calls.SendAsync(new Uri(System.Linq.Enumerable.Single(server.Urls)), request, http));

        (error.Kind, error.MayHaveBeenApplied, error.IsSafeToRetry).ShouldBe((GameballFailureKind.ResponseLost, true, false));
        requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task BehindTheGuardARefusedConnectionSentNothing(string method)
    {
        Uri closed;
        await using (var server = await LoopbackServer.StartAsync(200, "7"))
        {
            closed = server.Address;
        }

        List<DelegatingHandler> handlers = [];
        GameballInjection.Guard(handlers);
        GameballInjection.Guard(handlers);
        handlers.ShouldHaveSingleItem().InnerHandler = DefaultHttpHandler.Handler();
        using var http = DefaultHttpHandler.SetUp(new HttpClient(handlers[0]));

        var error = await Should.ThrowAsync<GameballException>(
            () => Calls.SendAsync(closed, new ApiRequest(new OperationInfo("op", method, "/op")), http));

        (error.Kind, error.MayHaveBeenApplied).ShouldBe((GameballFailureKind.NotSent, false));
    }

    [Fact]
    public async Task WithoutAClientHttp2ResendsARequestThatTheServerRejectedUnprocessed()
    {
        const int RefusedStream = 7;
        var requests = 0;
        await using var server = await StartAsync(HttpProtocols.Http2, async context =>
        {
            await context.Request.Body.CopyToAsync(System.IO.Stream.Null);
            if (Interlocked.Increment(ref requests) == 1)
            {
                context.Features.Get<IHttpResetFeature>()!.Reset(RefusedStream);
                return;
            }

            await context.Response.WriteAsync("7");
        });
        ConnectionSettings settings = new(Calls.Options(new Uri(System.Linq.Enumerable.Single(server.Urls))), null);
        using HttpMessageInvoker http = new(Trusting());
        using Call call = new(Calls.OrderRequest(), ResponsePart.Whole, settings, CancellationToken.None);

        using var response = await new CallRunner(new HttpExchange(http, settings), settings).SendAsync(call);

        (response.Status, requests).ShouldBe((HttpStatusCode.OK, 2));
    }

    private static async Task<long> SendAsync(WebApplication server)
    {
        using var http = DefaultHttpHandler.SetUp(new HttpClient(Trusting()));
        Uri address = new(System.Linq.Enumerable.Single(server.Urls));
        return await Calls.SendAsync(address, http: http);
    }

    private static SocketsHttpHandler Trusting()
    {
        var handler = DefaultHttpHandler.Handler();
        handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true };
        return handler;
    }

    private static async Task<WebApplication> StartAsync(HttpProtocols protocols, RequestDelegate response)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            listen.UseHttps(Certificate());
        }));
        var app = builder.Build();
        app.Run(response);
        await app.StartAsync();
        return app;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
