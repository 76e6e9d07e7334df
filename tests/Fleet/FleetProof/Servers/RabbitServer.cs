using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>RabbitMQ without plugins.</summary>
internal sealed class RabbitServer : Server
{
    private readonly PortMapper _names;
    private readonly int _distribution = FreePort();

    public RabbitServer(string folder, PortMapper names)
        : base("rabbitmq", folder)
    {
        _names = names;
        File.WriteAllText(Path.Combine(Folder, "plugins"), "[].");
        File.WriteAllText(Path.Combine(Folder, "rabbitmq.conf"), $"listeners.tcp.1 = 127.0.0.1:{Port}\nlog.console = false\n");
    }

    public string Address => $"amqp://guest:guest@127.0.0.1:{Port}";

    protected override IReadOnlyList<string> Command => ["/usr/lib/rabbitmq/bin/rabbitmq-server"];

    protected override IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HOME"] = Folder,
        ["ERL_EPMD_PORT"] = $"{_names.Port}",
        ["RABBITMQ_NODENAME"] = "fleet@localhost",
        ["RABBITMQ_DIST_PORT"] = $"{_distribution}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Folder, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(Folder, "logs"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Folder, "rabbitmq.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Folder, "plugins"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
    };

    // The beginning of AMQP 0-9-1; the broker responds with its properties.
    protected override Task<bool> IsReadyAsync() => RespondsAsync(Port, [.. "AMQP"u8, 0, 0, 9, 1]);
}
