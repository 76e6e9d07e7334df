using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The source of a client's keys: its options, or a provider that is called for each request.</summary>
internal sealed class KeyRing
{
    private readonly IReadOnlyDictionary<string, string> _credentials;
    private readonly Func<CancellationToken, ValueTask<GameballKeys>>? _provider;
    private readonly KeySet _elsewhere;
    private readonly TimeProvider _time;
    private readonly ConditionalWeakTable<GameballKeys, KeySet> _ofCalls = new();
    private readonly ConditionalWeakTable<GameballKeys, KeySet>.CreateValueCallback _createOfCall;
    private KeySet _latest;

    /// <exception cref="ArgumentException">A key is blank, invalid or set in two places.</exception>
    public KeyRing(GameballOptions options, string? documentsServer)
    {
        Scope = new KeyScope(documentsServer, options.BaseAddress);
        _provider = options.KeyProvider;
        if (_provider is not null && (options.ApiKey ?? options.SecretKey) is not null)
        {
            throw new ArgumentException(
                $"{KeyNames.ProviderSetting} supplies the keys, so {KeyNames.ApiKeySetting} and {KeyNames.SecretKeySetting} must be null.",
                nameof(GameballOptions.KeyProvider));
        }

        _time = options.TimeProvider;
        _credentials = new Dictionary<string, string>(options.Credentials, StringComparer.Ordinal);
        _latest = new KeySet(new GameballKeys(options.ApiKey, options.SecretKey), _credentials);
        _elsewhere = new KeySet(null, _credentials);
        _createOfCall = keys => new KeySet(keys, _credentials, isOfCall: true);
        Scrubber = new SecretScrubber(_latest.Secrets());
        Tokens = new TokenSource(options, Scrubber);
    }

    /// <summary>The rules for the server to which each key may be sent.</summary>
    public KeyScope Scope { get; }

    /// <summary>Removes these keys from text.</summary>
    public SecretScrubber Scrubber { get; }

    /// <summary>The tokens of the caller's providers.</summary>
    public TokenSource Tokens { get; }

    /// <summary>Returns the current keys that may be sent to an operation's server.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="ofCall">The keys that the call's options set instead of the client's; null for the client's.</param>
    /// <param name="left">The maximum time for a provider.</param>
    /// <param name="callerToken">Cancelled when the caller cancels the call.</param>
    /// <exception cref="GameballException">The provider failed or timed out.</exception>
    /// <exception cref="InvalidOperationException">The provider returned no keys or invalid keys.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public ValueTask<KeySet> CurrentAsync(
        OperationInfo operation, GameballKeys? ofCall, TimeSpan left, CancellationToken callerToken) =>
        !Scope.IsOwn(operation) ? new(_elsewhere)
        : ofCall is not null ? new(OfCall(ofCall))
        : _provider is null ? new(_latest)
        : PollAsync(_provider, operation, left, callerToken);

    /// <summary>Returns the set for keys of a call's options. It has the client's other credentials.</summary>
    private KeySet OfCall(GameballKeys keys)
    {
        // The sets live as long as the caller's objects, so an application with many accounts neither hashes nor leaks.
        var set = _ofCalls.GetValue(keys, _createOfCall);
        Learn(set);
        return set;
    }

    private void Learn(KeySet set)
    {
        foreach (var secret in set.Secrets())
        {
            Scrubber.Learn(secret);
        }
    }

    private async ValueTask<KeySet> PollAsync(
        Func<CancellationToken, ValueTask<GameballKeys>> provider, OperationInfo operation, TimeSpan left, CancellationToken callerToken)
    {
        GameballKeys? keys;
        using var deadline = _time.Deadline(left);
        using var either = deadline.CancelWith(callerToken);
        try
        {
            var pending = provider(deadline.Token);
            keys = pending.IsCompleted
                ? await pending.ConfigureAwait(false)
                : await pending.AsTask().UntilAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (callerToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                $"{operation.Id} was cancelled while it waited for {KeyNames.ProviderSetting}.", Scrubber.Clean(e), callerToken);
        }
        catch (Exception e)
        {
            throw ProviderFailure.Create(KeyNames.ProviderSetting, operation, e, Scrubber);
        }

        if (keys is null)
        {
            throw new InvalidOperationException($"{KeyNames.ProviderSetting} returned no keys for {operation.Id}. Nothing was sent.");
        }

        var set = _latest;
        if (!set.IsOf(keys))
        {
            _latest = set = Check(keys, operation);
        }

        Learn(set);
        return set;
    }

    private KeySet Check(GameballKeys keys, OperationInfo operation)
    {
        try
        {
            return new KeySet(keys, _credentials);
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException($"{KeyNames.ProviderSetting}, for {operation.Id}: {e.Message} Nothing was sent.", e);
        }
    }
}
