using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Threading.Tasks;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>The exceptions that handlers are known to throw, by name.</summary>
internal static class Thrown
{
    private static readonly Dictionary<string, Func<Exception>> s_others = new()
    {
        ["HttpRequest"] = () => new HttpRequestException("reset"),
        ["HttpRequest of a status"] = () => new HttpRequestException("no success", null, HttpStatusCode.BadRequest),
        ["HttpRequest of a socket"] = () => new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)),
        ["IO"] = () => new IOException("broken"),
        ["InvalidData"] = () => new InvalidDataException("no gzip"),
        ["Socket"] = () => new SocketException((int)SocketError.ConnectionRefused),
        ["Authentication"] = () => new AuthenticationException("no certificate"),
        ["Canceled"] = () => new OperationCanceledException(),
        ["TaskCanceled"] = () => new TaskCanceledException("late", new TimeoutException()),
        ["Timeout"] = () => new TimeoutException(),
        ["TimeoutRejected"] = () => new TimeoutRejectedException("late"),
        ["BrokenCircuit"] = () => new BrokenCircuitException("open"),
        ["InvalidOperation"] = () => new InvalidOperationException("unknown charset"),
        ["ObjectDisposed"] = () => new ObjectDisposedException("handler"),
        ["Argument"] = () => new ArgumentException("charset"),
        ["NotSupported"] = () => new NotSupportedException(),
        ["NullReference"] = () => new NullReferenceException(),
        ["OutOfRange"] = () => new FormatException("a handler's own"),
        ["Aggregate"] = () => new AggregateException(new IOException("broken")),
        ["another call's"] = () => new GameballTransportException(GameballFailureKind.NotSent, "another call was not sent"),
        ["another call's refusal"] = () => new GameballRateLimitedException(GameballFailureKind.NotSent, "another call"),
        ["Custom"] = () => new CustomException(),
    };

    public static IEnumerable<KeyValuePair<string, Func<Exception>>> All =>
    [
        .. s_others,
        .. Enum.GetValues<HttpRequestError>().Select(error => KeyValuePair.Create<string, Func<Exception>>(
            "HttpRequest " + error, () => new HttpRequestException(error, "failed"))),
    ];

    private sealed class CustomException : Exception;
}
