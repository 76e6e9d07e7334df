using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>
/// Remembers which events were handled, by a hash of their bodies. A shared one (a table with a unique key, a cache with "set if absent")
/// lets several machines take one customer's webhooks in turn. Each method is one atomic step; all are called by many at once.
/// </summary>
public interface IGameballWebhookStore
{
    /// <summary>Takes up an event, unless it was handled or somebody is at it.</summary>
    /// <param name="key">44 characters that stand for the event's body.</param>
    /// <param name="until">
    /// When the claim ends by itself, for a process that died with it. Kept with the claim it tells it from a later one of the same event.
    /// </param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    ValueTask<GameballWebhookClaim> ClaimAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// The event was handled. Until the given time <see cref="ClaimAsync"/> answers <see cref="GameballWebhookClaim.Handled"/>.
    /// </summary>
    /// <param name="key">The event, perhaps one whose claim has ended meanwhile.</param>
    /// <param name="until">From then on the event is too old to be accepted and can be forgotten.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    ValueTask CompleteAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// The event was not handled after all: its next delivery is taken up like the first. Nothing happens when the claim has ended and
    /// somebody else took the event up or handled it: theirs stays.
    /// </summary>
    /// <param name="key">The event.</param>
    /// <param name="until">When the claim would have ended, as <see cref="ClaimAsync"/> was told.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    ValueTask ReleaseAsync(string key, DateTimeOffset until, CancellationToken cancellationToken);
}

/// <summary>What a store says to somebody who would take up an event.</summary>
public enum GameballWebhookClaim
{
    /// <summary>It is theirs.</summary>
    Granted,

    /// <summary>Somebody is at it, and may yet fail.</summary>
    InProgress,

    /// <summary>It was handled.</summary>
    Handled,
}
