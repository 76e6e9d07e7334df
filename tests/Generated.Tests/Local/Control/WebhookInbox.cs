using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gameball.Generated.Tests.Local.Control;

/// <summary>A web server that receives events. It responds with the statuses that it was given, then with 200.</summary>
internal sealed class WebhookInbox : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly Channel<ReceivedEvent> _received = Channel.CreateUnbounded<ReceivedEvent>();

    private WebhookInbox(Queue<int> statuses) => _host = new HostBuilder().ConfigureWebHost(web => web.UseKestrelCore()
        .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0))
        .Configure(app => app.Run(async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            context.Response.StatusCode = statuses.Count > 0 ? statuses.Dequeue() : 200;
            await _received.Writer.WriteAsync(new ReceivedEvent(
                body.ToArray(), context.Request.Headers["X-GB-Signature"].ToString(), context.Request.Headers["X-GB-Webhook-Version"].ToString()));
        }))).Build();

    public Uri Address { get; private set; } = null!;

    public static async Task<WebhookInbox> OpenAsync(params int[] statuses)
    {
        WebhookInbox inbox = new(new Queue<int>(statuses));
        await inbox._host.StartAsync();
        inbox.Address = new Uri(inbox._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return inbox;
    }

    public ValueTask<ReceivedEvent> NextAsync() => _received.Reader.ReadAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

internal sealed record ReceivedEvent(byte[] Body, string Signature, string Version);
