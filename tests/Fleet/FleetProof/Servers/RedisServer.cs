using System.Collections.Generic;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>Redis, which writes its data to the disk once a second.</summary>
internal sealed class RedisServer(string folder) : Server("redis", folder)
{
    public string Address => $"127.0.0.1:{Port}";

    protected override IReadOnlyList<string> Command =>
        ["redis-server", "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", Folder, "--appendonly", "yes", "--save", ""];

    protected override Task<bool> IsReadyAsync() => RespondsAsync(Port, "PING\r\n"u8.ToArray());
}
