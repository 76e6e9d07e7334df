using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Aspire.Hosting.ApplicationModel;
using Gameball.Local;

namespace Aspire.Hosting;

/// <summary>The servers of an application. The container stops them, so that each writes its state file.</summary>
internal sealed class LocalServers : IAsyncDisposable, IDisposable
{
    private readonly object _gate = new();
    private readonly List<LocalGameball> _servers = [];

    public async Task<LocalGameball> StartAsync(GameballLocalResource resource)
    {
        var server = await resource.StartAsync().ConfigureAwait(false);
        lock (_gate)
        {
            _servers.Add(server);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in Taken())
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private LocalGameball[] Taken()
    {
        lock (_gate)
        {
            LocalGameball[] servers = [.. _servers];
            _servers.Clear();
            return servers;
        }
    }
}
