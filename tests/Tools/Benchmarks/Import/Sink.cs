using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Gameball.Generator.Benchmarks.Import;

/// <summary>A server on loopback whose jobs end at once, in a separate process, so that its cost does not count.</summary>
internal static class Sink
{
    /// <summary>The points of a single order.</summary>
    public const decimal Points = 90;

    private const string Switch = "--sink";

    /// <summary>The command line that runs this program as a sink.</summary>
    public static string[] Arguments(int port) => [Switch, port.ToString(CultureInfo.InvariantCulture)];

    /// <returns>Whether the arguments are a sink's; then the sink has run until its input ended.</returns>
    public static bool Run(string[] args)
    {
        if (args is not [Switch, var port])
        {
            return false;
        }

        using var listener = new HttpListener();
        listener.Prefixes.Add("http://127.0.0.1:" + port + "/");
        listener.Start();
        _ = ServeAsync(listener);
        Console.Out.WriteLine("ready");
        Console.In.ReadToEnd();
        return true;
    }

    /// <summary>Returns a free port.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task ServeAsync(HttpListener listener)
    {
        var rows = new Dictionary<string, int>();
        while (true)
        {
            var context = await listener.GetContextAsync().ConfigureAwait(false);
            _ = AnswerAsync(context, rows);
        }
    }

    private static async Task AnswerAsync(HttpListenerContext context, Dictionary<string, int> rows)
    {
        var (request, response) = (context.Request, context.Response);
        string json;
        if (!request.Url!.AbsolutePath.Contains("/batch/", StringComparison.Ordinal))
        {
            await CountAsync(request.InputStream).ConfigureAwait(false);
            json = FormattableString.Invariant($"{{\"customerId\":\"customer-1\",\"redeemedPoints\":0,\"rewardedPoints\":{Points}}}");
        }
        else if (request.HttpMethod == "POST")
        {
            var braces = await CountAsync(request.InputStream).ConfigureAwait(false);
            var count = request.Url.AbsolutePath.EndsWith("/customers", StringComparison.Ordinal) ? braces / 2 : braces;
            lock (rows)
            {
                rows[rows.Count.ToString(CultureInfo.InvariantCulture)] = count;
                json = "{\"jobId\":" + (rows.Count - 1).ToString(CultureInfo.InvariantCulture) + "}";
            }
        }
        else
        {
            lock (rows)
            {
                var id = request.Url!.AbsolutePath.Split('/')[^1];
                var count = rows[id].ToString(CultureInfo.InvariantCulture);
                json = "{\"status\":\"completed\",\"totalCount\":" + count + ",\"finishedCount\":" + count + ",\"errorCount\":0,\"response\":null}";
            }
        }

        response.ContentType = "application/json";
        var bytes = Encoding.ASCII.GetBytes(json);
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
        response.Close();
    }

    // The number of closing braces, less the request's own. An order of the measure has one, a customer two.
    private static async Task<int> CountAsync(System.IO.Stream body)
    {
        var (buffer, braces) = (new byte[1 << 16], 0);
        int read;
        while ((read = await body.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            braces += System.MemoryExtensions.Count(buffer.AsSpan(0, read), (byte)'}');
        }

        return braces - 1;
    }
}
