using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Peers;

/// <summary>
/// A server on loopback that gives each request the response to one tracked order. It does not parse more of a request than its length, so
/// that it costs each client the same.
/// </summary>
internal sealed class Server : IDisposable
{
    private static readonly byte[] s_response = Response("{\"customerId\":\"customer-1\",\"redeemedPoints\":0,\"rewardedPoints\":90}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Server()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public void Dispose() => _listener.Dispose();

    private static byte[] Response(string json) => Encoding.ASCII.GetBytes(FormattableString.Invariant(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}"));

    private async Task AcceptAsync()
    {
        while (true)
        {
            _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
    }

    private static async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var (buffer, filled) = (new byte[1 << 16], 0);
        while (true)
        {
            var length = Length(buffer.AsSpan(0, filled));
            if (length > 0)
            {
                buffer.AsSpan(length, filled - length).CopyTo(buffer);
                filled -= length;
                await connection.SendAsync(s_response);
                continue;
            }

            var read = await connection.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                return;
            }

            filled += read;
        }
    }

    /// <summary>Returns the length of the first request, or 0 if it is not whole yet.</summary>
    private static int Length(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return 0;
        }

        var head = Encoding.ASCII.GetString(received[..end]);
        var body = received[(end + 4)..];
        var length = 0;
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line.AsSpan(line.IndexOf(':') + 1), provider: System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("Transfer-Encoding:", StringComparison.OrdinalIgnoreCase))
            {
                var last = body.IndexOf("0\r\n\r\n"u8);
                return last < 0 ? 0 : end + 4 + last + 5;
            }
        }

        return body.Length < length ? 0 : end + 4 + length;
    }
}
