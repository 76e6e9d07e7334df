using System;
using System.Text;
using System.Threading;

namespace Gameball.Local;

/// <summary>A request in the log.</summary>
public sealed class RequestEntry
{
    private Bodies? _bodies;

    internal RequestEntry(byte[] request, int requestSize, byte[] response, int responseSize)
    {
        _bodies = new Bodies(request, response);
        (RequestSize, ResponseSize) = (requestSize, responseSize);
    }

    /// <summary>The request's number: 1 for the first one since the start.</summary>
    public long Number { get; internal set; }

    /// <summary>The time of the request, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, with the query.</summary>
    public required string Path { get; init; }

    /// <summary>The operation, such as <c>POST batch/orders</c>; <see langword="null"/> for an unknown path.</summary>
    public required string? Operation { get; init; }

    /// <summary>The HTTP status that was sent; <see langword="null"/> when none was sent.</summary>
    public required int? Status { get; init; }

    /// <summary>The time that the server took, by the clock that its own one follows.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The id in the error envelope; <see langword="null"/> for a success.</summary>
    public string? RequestId { get; init; }

    /// <summary>The fault that the request met; <see langword="null"/>: none.</summary>
    public FaultHit? Fault { get; init; }

    /// <summary>The code and message of the rule that rejected the request; <see langword="null"/>: none.</summary>
    public string? Rule { get; init; }

    /// <summary>What the request's quota had left; <see langword="null"/> when no quota applied.</summary>
    public QuotaLeft? QuotaLeft { get; init; }

    /// <summary>The size of the request's body in bytes.</summary>
    public int RequestSize { get; }

    /// <summary>The size of the response's body in bytes, before a fault cut it.</summary>
    public int ResponseSize { get; }

    /// <summary>The first 64 KiB of the request's body; <see langword="null"/> when the log had to drop it.</summary>
    public string? RequestBody => Volatile.Read(ref _bodies) is { } bodies ? Encoding.UTF8.GetString(bodies.Request) : null;

    /// <summary>The first 64 KiB of the response's body; <see langword="null"/> when the log had to drop it.</summary>
    public string? ResponseBody => Volatile.Read(ref _bodies) is { } bodies ? Encoding.UTF8.GetString(bodies.Response) : null;

    internal byte[]? RequestBytes => Volatile.Read(ref _bodies)?.Request;

    internal int BytesKept => Volatile.Read(ref _bodies)?.Size ?? 0;

    /// <summary>Drops the bodies.</summary>
    /// <returns>The number of bytes that this call freed.</returns>
    internal int Drop() => Interlocked.Exchange(ref _bodies, null)?.Size ?? 0;

    private sealed record Bodies(byte[] Request, byte[] Response)
    {
        public int Size => Request.Length + Response.Length;
    }
}

/// <summary>The fault that a request met.</summary>
/// <param name="Id">The id of its <see cref="FaultRule"/>.</param>
/// <param name="Kind">Its name in the control API, such as <c>lostResponse</c>.</param>
public sealed record FaultHit(long Id, string Kind);
