using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Returns tokens of the caller's providers, validated like keys.</summary>
internal sealed class TokenSource
{
    private const string General = $"{nameof(GameballOptions)}.{nameof(GameballOptions.TokenProvider)}";

    private readonly Func<GameballTokenRequest, CancellationToken, Task<string>>? _general;
    private readonly Dictionary<string, Func<GameballTokenRequest, CancellationToken, Task<string>>> _byScheme;
    private readonly SecretScrubber _scrubber;

    public TokenSource(GameballOptions options, SecretScrubber scrubber)
    {
        _general = options.TokenProvider;
        _byScheme = new(options.TokenProviders, StringComparer.Ordinal);
        _scrubber = scrubber;
    }

    /// <summary>Whether a provider supplies tokens of a scheme for the server of a set of keys.</summary>
    public bool Provides(SecurityScheme scheme, KeySet keys) => ProviderOf(scheme, keys) is not null;

    /// <summary>Returns a current token.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="keys">The keys of the token's server.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="stop">Cancelled when the attempt times out, or with <paramref name="callerToken"/>.</param>
    /// <param name="callerToken">Cancelled when the caller cancels the call.</param>
    /// <exception cref="GameballException">The provider failed or timed out.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no token or an invalid one.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async ValueTask<string> GetAsync(
        SecurityScheme scheme, KeySet keys, OperationInfo operation, CancellationToken stop, CancellationToken callerToken)
    {
        var provider = ProviderOf(scheme, keys)!;
        GameballTokenRequest request = new(scheme.Key, operation.Id, scheme.Scopes);
        var setting = _byScheme.ContainsKey(scheme.Key) ? KeyNames.TokenSetting(scheme.Key) : General;
        string? token;
        try
        {
            token = await provider(request, stop).UntilAsync(stop).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !callerToken.IsCancellationRequested)
        {
            throw ProviderFailure.Create(setting, operation, e, _scrubber);
        }

        if (token is null)
        {
            throw new InvalidOperationException($"{setting} returned no token for {operation.Id}. Nothing was sent.");
        }

        try
        {
            KeyCheck.Check(token, setting);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"{e.Message} Nothing was sent.", e);
        }

        _scrubber.Learn(token);
        return token;
    }

    /// <summary>The general provider may ignore the scheme, so it is called only for the client's main server.</summary>
    private Func<GameballTokenRequest, CancellationToken, Task<string>>? ProviderOf(SecurityScheme scheme, KeySet keys) =>
        scheme.Kind is not (SecuritySchemeKind.Bearer or SecuritySchemeKind.Token) ? null
        : _byScheme.TryGetValue(scheme.Key, out var own) ? own
        : keys.IsOwn ? _general
        : null;
}
