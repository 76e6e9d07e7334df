using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>Erlang's directory of nodes. Without one of its own, the broker would start one that outlives it.</summary>
internal sealed class PortMapper(string folder) : Server("epmd", folder)
{
    protected override IReadOnlyList<string> Command => ["epmd", "-port", $"{Port}", "-address", "127.0.0.1"];

    // The request for all names.
    protected override Task<bool> IsReadyAsync() => RespondsAsync(Port, [0, 1, 110]);
}
