using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>
/// Turns redirects off in the application's primary handler. .NET would send the keys to the host that a response names. The runtime
/// rejects the response of another address anyway, so a client loses nothing.
/// </summary>
internal static class RedirectsOff
{
    /// <exception cref="InvalidOperationException">The handler has already been used, so its settings can no longer be changed.</exception>
    public static void Apply(HttpMessageHandler handler, string client)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        try
        {
            switch (handler)
            {
#if NET8_0_OR_GREATER
                case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                    sockets.AllowAutoRedirect = false;
                    break;
#endif
                case HttpClientHandler { AllowAutoRedirect: true } classic:
                    classic.AllowAutoRedirect = false;
                    break;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException(
                $"The primary handler of \"{client}\" follows redirects, which would send Gameball's keys along, and is in use. Set its "
                + "AllowAutoRedirect to false where it is created, or give this client its own handler.",
                e);
        }
    }
}
