using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Does what webhooks call for. Taken from the services of each request, so it may depend on whatever lives as long as one.
/// </summary>
public interface IGameballWebhookHandler
{
    /// <summary>Handles an event that is genuine, recent and new. When it throws, Gameball sends the event again.</summary>
    /// <param name="received">The event; a <see cref="GameballWebhookEvent"/> itself when its topic is not known to this version.</param>
    /// <param name="cancellationToken">The sender has hung up.</param>
    Task HandleAsync(GameballWebhookEvent received, CancellationToken cancellationToken);
}
