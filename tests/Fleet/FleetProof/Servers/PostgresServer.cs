using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>PostgreSQL, which refuses to run as root and so runs as the user of Debian's package.</summary>
internal sealed class PostgresServer(string folder) : Server("postgresql", folder)
{
    private const string Programs = "/usr/lib/postgresql/15/bin/";

    private static readonly string[] s_user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"];

    // After SIGTERM it would wait until the last client has gone, and the fleet's clients stay.
    protected override string StopSignal => "INT";

    private string Data => Path.Combine(Folder, "data");

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=fleet;Database=fleet;Timeout=15;Command Timeout=30";

    protected override IReadOnlyList<string> Command =>
    [
        .. s_user, Programs + "postgres", "-D", Data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={Folder}",
        "-c", "max_connections=300",
    ];

    public async Task CreateAsync()
    {
        await RunAsync("chown", "postgres:postgres", Folder);
        await RunAsync([.. s_user, Programs + "initdb", "-D", Data, "-U", "fleet", "-A", "trust", "--no-sync"]);
        await StartAsync();
        await RunAsync("createdb", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "fleet", "fleet");
    }

    /// <summary>Returns the result of a query as text.</summary>
    public async Task<string> QueryAsync(string sql)
    {
        ProcessStartInfo start = new("psql") { RedirectStandardOutput = true };
        string[] arguments = ["-h", "127.0.0.1", "-p", $"{Port}", "-U", "fleet", "-c", sql];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync();
    }

    protected override async Task<bool> IsReadyAsync() =>
        await RunAsync(Programs + "pg_isready", "-q", "-h", "127.0.0.1", "-p", $"{Port}", "-U", "fleet", "-d", "postgres") == 0;
}
