using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Handles webhooks. It is resolved from each request's services, so it may depend on scoped services.</summary>
public interface IGameballWebhookHandler
{
    /// <summary>Handles an event that is genuine, recent and not a duplicate. When it throws, Gameball sends the event again.</summary>
    /// <param name="received">The event; a <see cref="GameballWebhookEvent"/> itself when this version does not know its topic.</param>
    /// <param name="cancellationToken">Cancelled when the sender closes the connection or the handler's time ends.</param>
    Task HandleAsync(GameballWebhookEvent received, CancellationToken cancellationToken);
}
