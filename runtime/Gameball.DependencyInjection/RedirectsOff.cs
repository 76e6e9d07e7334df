using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>
/// Turns redirects off in a primary handler of the application's. .NET would send the keys along to whatever host an answer names, and the
/// answer of another address counts for nothing, so a client loses nothing by it.
/// </summary>
internal static class RedirectsOff
{
    /// <exception cref="InvalidOperationException">The handler was used before, so that its settings cannot be changed any more.</exception>
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
                $"The primary handler of \"{client}\" follows redirects, which would take Gameball's keys along, and it was used before. Set its "
                + "AllowAutoRedirect to false where it is made, or give this client a handler of its own.",
                e);
        }
    }
}
