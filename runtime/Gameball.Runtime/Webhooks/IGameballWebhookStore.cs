using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Stores which events were handled, by a hash of their bodies. With a shared store (a table with a unique key, a cache with "set if
/// absent"), several machines can receive the webhooks of one account. Each method must be atomic; all methods are called concurrently.
/// </summary>
public interface IGameballWebhookStore
{
    /// <summary>Claims an event, unless it was handled or another delivery has claimed it.</summary>
    /// <param name="key">The hash of the event's body, 44 characters.</param>
    /// <param name="until">
    /// The time at which the claim expires, in case the process ends before it releases the claim. Store it with the claim: it
    /// distinguishes the claim from a later one of the same event.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait for the store.</param>
    ValueTask<GameballWebhookClaim> ClaimAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// Marks an event as handled. Until the given time, <see cref="ClaimAsync"/> returns <see cref="GameballWebhookClaim.Handled"/>.
    /// </summary>
    /// <param name="key">The event's hash. Its claim may have expired.</param>
    /// <param name="until">The time after which the event is too old to be accepted; the entry can then be removed.</param>
    /// <param name="cancellationToken">Cancels the wait for the store.</param>
    ValueTask CompleteAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// Releases the claim of an event that was not handled, so that its next delivery is handled like the first. Does nothing when the
    /// claim has expired and another delivery has claimed or handled the event.
    /// </summary>
    /// <param name="key">The event's hash.</param>
    /// <param name="until">The expiry of the claim that was passed to <see cref="ClaimAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the wait for the store.</param>
    ValueTask ReleaseAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>The result of claiming an event.</summary>
public enum GameballWebhookClaim
{
    /// <summary>The caller has claimed the event.</summary>
    Granted,

    /// <summary>Another delivery has claimed the event and may still fail.</summary>
    InProgress,

    /// <summary>The event was handled.</summary>
    Handled,
}
