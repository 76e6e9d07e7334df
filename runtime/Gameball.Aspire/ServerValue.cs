using System;
using System.Threading;
using System.Threading.Tasks;
using Aspire.Hosting.ApplicationModel;
using Gameball.Local;

namespace Aspire.Hosting;

/// <summary>A value that is known when the server runs: its port and keys may be new at each start.</summary>
internal sealed class ServerValue(GameballLocalResource resource, Func<LocalGameball, string> read) : IValueProvider
{
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        read(await resource.GetServerAsync(cancellationToken).ConfigureAwait(false));
}
