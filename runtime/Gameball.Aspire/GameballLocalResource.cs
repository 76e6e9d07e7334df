using System;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// A local Gameball that runs in the process of the AppHost. It needs no container and no other program. It listens on the loopback
/// interface, so projects and executables reach it, and containers do not.
/// </summary>
public sealed class GameballLocalResource : Resource
{
    private readonly LocalGameballOptions _options;
    private readonly TaskCompletionSource<LocalGameball> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Describes a server. <c>AddGameballLocal</c> adds it to an application.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="options">The server's behaviour; <see langword="null"/> for the defaults.</param>
    public GameballLocalResource(string name, LocalGameballOptions? options = null)
        : base(name) => _options = options ?? new LocalGameballOptions();

    /// <summary>Waits until the server runs. A test of the application then sets faults and reads the ledger.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The server. The application stops it.</returns>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    public Task<LocalGameball> GetServerAsync(CancellationToken cancellationToken = default) => _started.Task.WaitAsync(cancellationToken);

    /// <summary>The server; <see langword="null"/> before it runs.</summary>
    internal LocalGameball? Server => _started.Task.IsCompletedSuccessfully ? _started.Task.Result : null;

    internal async Task<LocalGameball> StartAsync()
    {
        try
        {
            var server = await LocalGameball.StartAsync(_options).ConfigureAwait(false);
            _started.SetResult(server);
            return server;
        }
        catch (Exception failure)
        {
            _started.TrySetException(failure);
            throw;
        }
    }
}
