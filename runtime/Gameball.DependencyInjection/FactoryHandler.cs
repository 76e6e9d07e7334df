using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>
/// Sends each request through the factory's current handlers. A client lives as long as the application, so handlers that it kept would
/// never be renewed.
/// </summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new HttpMessageInvoker(factory.CreateHandler(name), disposeHandler: false).SendAsync(request, cancellationToken);
}
