using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>
/// A network and a server behind it. The first requests end with an exception at a point. The server keeps a ledger of applied requests,
/// and detects duplicates of requests with a key.
/// </summary>
/// <param name="point">The point at which it throws.</param>
/// <param name="thrown">Creates the exception.</param>
/// <param name="faults">The number of requests that fail.</param>
internal sealed class FaultyNetwork(FaultPoint point, Func<Exception> thrown, int faults) : HttpMessageHandler
{
    private const int Unprocessable = 422;
    private int _seen;

    /// <summary>The applied requests, as method, path and body.</summary>
    public List<string> Ledger { get; } = [];

    /// <summary>Creates the response to a request.</summary>
    public Func<HttpRequestMessage, string, string> ResponseJson { get; set; } = (_, _) => "7";

    /// <summary>Selects the requests that can fail.</summary>
    public Func<HttpRequestMessage, bool> Meets { get; set; } = _ => true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fails = Meets(request) && _seen++ < faults;
        Throw(fails, FaultPoint.Before);
        using Wire wire = new();
        await (request.Content?.CopyToAsync(wire, cancellationToken) ?? Task.CompletedTask);
        Throw(fails, FaultPoint.Within);
        var entry = $"{request.Method} {request.RequestUri!.AbsolutePath} {Encoding.UTF8.GetString(wire.ToArray())}";
        if (request.RequestUri.AbsolutePath == "/keyed" && Ledger.Contains(entry))
        {
            return Message(request, Unprocessable, new StringContent("""{"code":9004}"""));
        }

        Ledger.Add(entry);
        Throw(fails, FaultPoint.After);
        var response = ResponseJson(request, entry);
        return Message(
            request, 200, fails ? new StreamContent(new Breaking(thrown)) : new StringContent(response, Encoding.UTF8, "application/json"));
    }

    private static HttpResponseMessage Message(HttpRequestMessage request, int status, HttpContent content) =>
        new((HttpStatusCode)status) { RequestMessage = request, Content = content };

    private void Throw(bool fails, FaultPoint at)
    {
        if (fails && at == point)
        {
            throw thrown();
        }
    }

    /// <summary>A stream that cannot seek, like a connection.</summary>
    internal sealed class Wire : MemoryStream
    {
        public override bool CanSeek => false;
    }

    private sealed class Breaking(Func<Exception> thrown) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw thrown();
    }
}
