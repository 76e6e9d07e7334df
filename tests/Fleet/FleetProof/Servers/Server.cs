using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Gameball.FleetProof.Servers;

/// <summary>A server on loopback with its own data folder and port, in a process group of its own.</summary>
internal abstract class Server(string name, string folder) : IAsyncDisposable
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromMinutes(8);

    private Process? _process;

    public string Name => name;

    public int Port { get; } = FreePort();

    protected string Folder { get; } = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private string Log => Path.Combine(Folder, "log.txt");

    public async Task StartAsync()
    {
        var began = Stopwatch.StartNew();
        while (true)
        {
            if (_process is null || _process.HasExited)
            {
                // After a kill it may refuse to start while processes of the previous one are ending.
                _process = Spawn(Command, Environment);
            }

            if (await IsReadyAsync())
            {
                return;
            }

            if (began.Elapsed > s_longestStart)
            {
                // The folder is removed when this program ends.
                var log = await File.ReadAllLinesAsync(Log);
                throw new InvalidOperationException($"{name} did not start:\n{string.Join('\n', log.TakeLast(20))}");
            }

            await Task.Delay(200);
        }
    }

    /// <summary>Ends it without a chance to write anything.</summary>
    public async Task KillAsync() => await SignalAsync("KILL");

    /// <summary>Ends it as an operator would.</summary>
    public async Task StopAsync() => await SignalAsync(StopSignal);

    /// <summary>The signal by which the server ends its sessions and then itself.</summary>
    protected virtual string StopSignal => "TERM";

    public async ValueTask DisposeAsync() => await KillAsync();

    /// <summary>The program and its arguments.</summary>
    protected abstract IReadOnlyList<string> Command { get; }

    protected virtual IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>();

    protected abstract Task<bool> IsReadyAsync();

    /// <summary>Returns whether something listens on a port and responds to a few bytes.</summary>
    protected static async Task<bool> RespondsAsync(int port, byte[] request)
    {
        try
        {
            using TcpClient client = new();
            await client.ConnectAsync(IPAddress.Loopback, port);
            client.ReceiveTimeout = 2000;
            var stream = client.GetStream();
            await stream.WriteAsync(request);
            return await stream.ReadAsync(new byte[16]).AsTask().WaitAsync(TimeSpan.FromSeconds(2)) > 0;
        }
        catch (Exception error) when (error is SocketException or IOException or TimeoutException)
        {
            return false;
        }
    }

    protected static async Task<int> RunAsync(params string[] command)
    {
        using var process = Start(command, new Dictionary<string, string>(), output: null);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    // Below the ports of outgoing connections, one of which could take the port while the server is restarted.
    protected static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // It is taken.
            }
        }
    }

    private static Process Start(IEnumerable<string> command, IReadOnlyDictionary<string, string> environment, string? output)
    {
        // The shell writes the server's output to its log, because nothing here reads it.
        ProcessStartInfo start = new("sh") { ArgumentList = { "-c", $"exec \"$@\" >> {output ?? "/dev/null"} 2>&1", "sh" } };
        foreach (var word in command)
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        return Process.Start(start)!;
    }

    private Process Spawn(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        // In its own folder, because RabbitMQ writes a dump where it was started.
        var process = Start(["env", "-C", Folder, "setsid", .. command], environment, Log);
        AtExit.AddGroup(process.Id);
        return process;
    }

    private async Task SignalAsync(string signal)
    {
        if (_process is { HasExited: false } process)
        {
            // The whole group: some servers are several processes.
            await RunAsync("kill", "-" + signal, "--", "-" + process.Id);
            await process.WaitForExitAsync();
            AtExit.RemoveGroup(process.Id);
        }

        _process = null;
    }
}
