using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Gameball.Runtime;

/// <summary>Detects errors that occur before the first byte of a request is sent.</summary>
internal static class ConnectFailure
{
#if NET8_0_OR_GREATER
    public static bool Is(Exception error) => error is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError,
    };
#else
    // Before .NET 8 only the inner exception identifies them: a WebException on .NET Framework, a SocketException on .NET Core.
    public static bool Is(Exception error) => error.InnerException switch
    {
        WebException web => web.Status is WebExceptionStatus.NameResolutionFailure
            or WebExceptionStatus.ProxyNameResolutionFailure
            or WebExceptionStatus.ConnectFailure
            or WebExceptionStatus.SecureChannelFailure
            or WebExceptionStatus.TrustFailure,
        SocketException socket => socket.SocketErrorCode is SocketError.HostNotFound
            or SocketError.TryAgain
            or SocketError.NoData
            or SocketError.ConnectionRefused,
        _ => false,
    };
#endif
}
