using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime;

namespace Gameball;

/// <summary>
/// Verifies Gameball's webhooks: it rejects forged and stale deliveries and detects duplicates. It does not depend on a web framework and
/// is safe for concurrent use.
/// </summary>
public sealed class GameballWebhookReceiver
{
    /// <summary>The name of the header that contains the signature.</summary>
    public const string SignatureHeader = "X-GB-Signature";

    private readonly byte[][] _secretKeys;
    private readonly TimeSpan _maxAge;
    private readonly TimeSpan _maxClockSkew;
    private readonly TimeSpan _handlerTime;
    private readonly TimeProvider _time;
    private readonly IGameballWebhookStore _store;

    /// <summary>Creates a receiver. Use one receiver for the lifetime of the process, because it remembers handled events.</summary>
    /// <param name="options">The keys and settings; the receiver copies them.</param>
    /// <exception cref="ArgumentException">The options contain no secret key or an invalid value.</exception>
    public GameballWebhookReceiver(GameballWebhookOptions options)
    {
        (options ?? throw new ArgumentNullException(nameof(options))).Check();
        _secretKeys = [.. options.SecretKeys.Select(WebhookHash.KeyBytes)];
        _maxAge = options.MaxAge;
        _maxClockSkew = options.MaxClockSkew;
        _handlerTime = options.HandlerTime;
        _time = options.TimeProvider;
        _store = options.Store ?? new MemoryWebhookStore(options.TimeProvider, options.MaxRemembered);
        MaxBodySize = options.MaxBodySize;
    }

    /// <summary>The maximum size of a body in bytes. An endpoint should reject a larger body before it reads it completely.</summary>
    public int MaxBodySize { get; }

    /// <summary>Signs a body as Gameball does, for tests and manual calls of an endpoint.</summary>
    /// <param name="body">The raw bytes of the body.</param>
    /// <param name="secretKey">The account's secret key.</param>
    /// <returns>The value of <see cref="SignatureHeader"/>: SHA-1 of body, colon and key, in lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public static string Sign(ReadOnlyMemory<byte> body, string secretKey) => string.IsNullOrWhiteSpace(secretKey)
        ? throw new ArgumentException("The secret key is blank.", nameof(secretKey))
        : WebhookHash.Sign(body, WebhookHash.KeyBytes(secretKey));

    /// <summary>Verifies the signature and the age and reads the event. Does not detect duplicates.</summary>
    /// <param name="body">The raw bytes of the body as received, not decoded and encoded again.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; <see langword="null"/> when the header is missing.</param>
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
                $"{SignatureHeader} does not match the body with any of the {_secretKeys.Length} secret keys");
        }

        if (WebhookReader.Read(body, out var reason) is not { } received)
        {
            return new(GameballWebhookVerdict.Unreadable, reason);
        }

        var age = _time.GetUtcNow() - received.CreatedAt;
        var fault = age > _maxAge ? $"the event is {age} old, more than {_maxAge}"
            : age < -_maxClockSkew ? $"the event is {age.Negate()} ahead of this machine's clock, more than {_maxClockSkew}"
            : null;
        return fault is null ? new(GameballWebhookVerdict.Accepted, "the event is genuine", received)
            : new(GameballWebhookVerdict.OutsideWindow, fault, received);
    }

    /// <summary>
    /// Verifies a delivery and runs the handler once per event. When the handler throws, the exception propagates, and the event's next
    /// delivery is handled like the first. After a crash, an event can reach the handler a second time after it had nearly finished; the
    /// handler must tolerate this.
    /// </summary>
    /// <param name="body">The raw bytes of the body as received.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; <see langword="null"/> when the header is missing.</param>
    /// <param name="handler">The handler of the event.</param>
    /// <param name="cancellationToken">
    /// Passed to the store. It also cancels the handler's own token, which is cancelled as well when
    /// <see cref="GameballWebhookOptions.HandlerTime"/> ends: another delivery may then be handled concurrently.
    /// </param>
    /// <exception cref="TimeoutException">The handler was cancelled after <see cref="GameballWebhookOptions.HandlerTime"/>.</exception>
    public async Task<GameballWebhookResult> ReceiveAsync(
        ReadOnlyMemory<byte> body,
        string? signature,
        Func<GameballWebhookEvent, CancellationToken, Task> handler,
        CancellationToken cancellationToken = default)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        var result = Read(body, signature);
        if (result is not { Verdict: GameballWebhookVerdict.Accepted, Event: { } received })
        {
            return result;
        }

        var key = WebhookHash.Key(body);
        var until = _time.GetUtcNow().AddClamped(_handlerTime);
        switch (await _store.ClaimAsync(key, until, cancellationToken).ConfigureAwait(false))
        {
            case GameballWebhookClaim.Handled:
                return new(GameballWebhookVerdict.Duplicate, "the event was already handled", received);
            case GameballWebhookClaim.InProgress:
                return new(GameballWebhookVerdict.InProgress, "another delivery of the event is being handled", received);
        }

        using var time = _time.Deadline(_handlerTime);
        using var either = time.CancelWith(cancellationToken);
        try
        {
            await handler(received, time.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // The claim is released even after a cancellation: a remaining claim would block the event's next delivery.
            await _store.ReleaseAsync(key, until, CancellationToken.None).ConfigureAwait(false);
            if (error is OperationCanceledException && time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException(
                    $"The handler timed out: {nameof(GameballWebhookOptions.HandlerTime)} is {_handlerTime}.",
                    error);
            }

            throw;
        }

        await _store.CompleteAsync(key, received.CreatedAt.AddClamped(_maxAge), CancellationToken.None).ConfigureAwait(false);
        return result;
    }
}
