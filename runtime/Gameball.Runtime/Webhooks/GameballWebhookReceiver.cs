using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Tells Gameball's webhooks from forgeries, stale recordings and repeats. Knows nothing of a web framework; safe for use by many at once.
/// </summary>
public sealed class GameballWebhookReceiver
{
    /// <summary>The header that carries the signature.</summary>
    public const string SignatureHeader = "X-GB-Signature";

    private readonly byte[][] _secretKeys;
    private readonly TimeSpan _maxAge;
    private readonly TimeSpan _maxClockSkew;
    private readonly TimeSpan _handlerTime;
    private readonly TimeProvider _time;
    private readonly IGameballWebhookStore _store;

    /// <summary>Makes a receiver. Keep one for as long as the process lives: it remembers what was handled.</summary>
    /// <param name="options">Keys and settings, which are copied.</param>
    /// <exception cref="ArgumentException">There is no secret key, or an option cannot be used.</exception>
    public GameballWebhookReceiver(GameballWebhookOptions options)
    {
        (options ?? throw new ArgumentNullException(nameof(options))).Check();
        _secretKeys = [.. options.SecretKeys.Select(WebhookHash.KeyBytes)];
        _maxAge = options.MaxAge;
        _maxClockSkew = options.MaxClockSkew;
        _handlerTime = options.HandlerTime;
        _time = options.TimeProvider;
        _store = options.Store ?? new WebhookMemory(options.TimeProvider, options.MaxRemembered);
        MaxBodySize = options.MaxBodySize;
    }

    /// <summary>The largest body, in bytes, that whoever reads it from the network should take.</summary>
    public int MaxBodySize { get; }

    /// <summary>Signs a body as Gameball does, for tests and for trying an endpoint by hand.</summary>
    /// <param name="body">The raw bytes of the body.</param>
    /// <param name="secretKey">The account's secret key.</param>
    /// <returns>The value of <see cref="SignatureHeader"/>: SHA-1 of body, colon and key, in lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public static string Sign(ReadOnlyMemory<byte> body, string secretKey) => string.IsNullOrWhiteSpace(secretKey)
        ? throw new ArgumentException("The secret key is blank.", nameof(secretKey))
        : WebhookHash.Sign(body, WebhookHash.KeyBytes(secretKey));

    /// <summary>Checks signature and age and reads the event. Does not ask whether it came before.</summary>
    /// <param name="body">The raw bytes of the body, as they came: not text that was decoded and encoded again.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; <see langword="null"/> when there is none.</param>
    public GameballWebhookResult Read(ReadOnlyMemory<byte> body, string? signature)
    {
        if (string.IsNullOrWhiteSpace(signature))
        {
            return new(GameballWebhookVerdict.BadSignature, $"the header {SignatureHeader} is missing");
        }

        if (!WebhookHash.IsSigned(body, signature!.Trim(), _secretKeys))
        {
            return new(
                GameballWebhookVerdict.BadSignature,
                $"{SignatureHeader} is not what any of the {_secretKeys.Length} secret keys makes of the body");
        }

        if (WebhookReader.Read(body, out string reason) is not { } received)
        {
            return new(GameballWebhookVerdict.Unreadable, reason);
        }

        TimeSpan age = _time.GetUtcNow() - received.CreatedAt;
        string? fault = age > _maxAge ? $"the event is {age} old, more than {_maxAge}"
            : age < -_maxClockSkew ? $"the event is {age.Negate()} ahead of this machine's clock, more than {_maxClockSkew}"
            : null;
        return fault is null ? new(GameballWebhookVerdict.Accepted, "the event is genuine", received)
            : new(GameballWebhookVerdict.OutsideWindow, fault, received);
    }

    /// <summary>
    /// Checks a delivery and has it handled, once. When the handler throws, so does this, and the event's next delivery is handled
    /// like the first. After a crash an event can come twice to a handler that had nearly finished, so let it bear that.
    /// </summary>
    /// <param name="body">The raw bytes of the body, as they came.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; <see langword="null"/> when there is none.</param>
    /// <param name="handler">Does what the event calls for.</param>
    /// <param name="cancellationToken">
    /// Handed to the store. The handler's own token is cancelled with it, and when the handler's time is over: from then on another
    /// delivery may be handled beside it.
    /// </param>
    /// <exception cref="TimeoutException">The handler was cancelled at the end of its time.</exception>
    public async Task<GameballWebhookResult> ReceiveAsync(
        ReadOnlyMemory<byte> body,
        string? signature,
        Func<GameballWebhookEvent, CancellationToken, Task> handler,
        CancellationToken cancellationToken = default)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        GameballWebhookResult result = Read(body, signature);
        if (result is not { Verdict: GameballWebhookVerdict.Accepted, Event: { } received })
        {
            return result;
        }

        string key = WebhookHash.Key(body);
        DateTimeOffset until = _time.GetUtcNow().After(_handlerTime);
        switch (await _store.ClaimAsync(key, until, cancellationToken).ConfigureAwait(false))
        {
            case GameballWebhookClaim.Handled:
                return new(GameballWebhookVerdict.Duplicate, "the event was handled before", received);
            case GameballWebhookClaim.InProgress:
                return new(GameballWebhookVerdict.InProgress, "another delivery of the event is being handled", received);
        }

        using CancellationTokenSource time = _time.Deadline(_handlerTime);
        using CancellationTokenRegistration either = time.EndWith(cancellationToken);
        try
        {
            await handler(received, time.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // Also when the caller has given up: what is left claimed would be missed.
            await _store.ReleaseAsync(key, until, CancellationToken.None).ConfigureAwait(false);
            if (error is OperationCanceledException && time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException(
                    $"The handler ended with its time: {nameof(GameballWebhookOptions.HandlerTime)} is {_handlerTime}.",
                    error);
            }

            throw;
        }

        await _store.CompleteAsync(key, received.CreatedAt.After(_maxAge), CancellationToken.None).ConfigureAwait(false);
        return result;
    }
}
