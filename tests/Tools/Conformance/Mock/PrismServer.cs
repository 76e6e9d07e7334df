using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Gameball.Conformance.Mock;

/// <summary>Prism on one document, on a free port of the loopback address. Some requests end it, so it can be restarted.</summary>
internal sealed class PrismServer : IDisposable
{
    private const int MaxRestarts = 25;
    private static readonly TimeSpan s_startTime = TimeSpan.FromSeconds(60);

    private readonly string _program;
    private readonly string _document;
    private readonly Queue<string> _lastLines = new();
    private Process _process;
    private int _restarts;

    public PrismServer(string program, string document)
    {
        (_program, _document) = (program, document);
        Port = FreePort();
        _process = Start();
    }

    public int Port { get; }

    /// <summary>The last lines that the server wrote.</summary>
    public string LastOutput
    {
        get
        {
            lock (_lastLines)
            {
                return string.Join(" | ", _lastLines.Where(line => line.Length > 0).Take(3));
            }
        }
    }

    /// <summary>Whether the server runs, after a restart if it had ended.</summary>
    public bool EnsureRunning()
    {
        if (!_process.HasExited)
        {
            return true;
        }

        if (_restarts++ >= MaxRestarts)
        {
            return false;
        }

        _process.Dispose();
        _process = Start();
        return WaitUntilReady();
    }

    public bool HasEnded => _process.WaitForExit(100);

    public bool WaitUntilReady()
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < s_startTime && !_process.HasExited)
        {
            try
            {
                using TcpClient probe = new();
                probe.Connect(IPAddress.Loopback, Port);
                return true;
            }
            catch (SocketException)
            {
                Thread.Sleep(100);
            }
        }

        return false;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private Process Start() => ChildProcess.Start(
        "node",
        [
            "--max-old-space-size=4096", _program, "mock", "--dynamic", "--errors", "--multiprocess", "false", "--seed", "conformance",
            "--verboseLevel", "fatal", "--host", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), _document,
        ],
        line =>
        {
            lock (_lastLines)
            {
                _lastLines.Enqueue(line);
                if (_lastLines.Count > 20)
                {
                    _lastLines.Dequeue();
                }
            }
        });

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
