using System;
using System.ComponentModel;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Gameball.Runtime;

/// <summary>The connection of generated methods to the server. Safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class GameballConnection : IDisposable
{
    private readonly HttpMessageInvoker? _ownHttp;
    private readonly HttpExchange _exchange;
    private readonly ConnectionSettings _settings;
    private readonly CallRunner _runner;
    private readonly RequestUris _uris;

    /// <summary>Creates a connection with its own HTTP client.</summary>
    /// <param name="options">Keys and settings.</param>
    /// <param name="defaultBaseAddress">The document's server, used when the options set none.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public GameballConnection(GameballOptions options, string? defaultBaseAddress)
    {
        _settings = new ConnectionSettings(options, defaultBaseAddress);
        DefaultHttpHandler.SetUpServer(_settings.Server);
        _ownHttp = new HttpMessageInvoker(DefaultHttpHandler.Handler());
        _exchange = new HttpExchange(_ownHttp, _settings);
        _runner = new CallRunner(_exchange, _settings);
        _uris = new RequestUris(_settings.ApiVersion, _settings.Keys.Scope);
    }

    /// <summary>
    /// Creates a connection with the caller's HTTP client, which is neither changed nor disposed. It should not follow redirects.
    /// </summary>
    /// <param name="options">Keys and settings.</param>
    /// <param name="defaultBaseAddress">The document's server, used when the options set none.</param>
    /// <param name="httpClient">The HTTP client.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public GameballConnection(GameballOptions options, string? defaultBaseAddress, HttpClient httpClient)
    {
        _settings = new ConnectionSettings(options, defaultBaseAddress);
        DefaultHttpHandler.SetUpServer(_settings.Server);
        _exchange = new HttpExchange(httpClient ?? throw new ArgumentNullException(nameof(httpClient)), _settings);
        _runner = new CallRunner(_exchange, _settings);
        _uris = new RequestUris(_settings.ApiVersion, _settings.Keys.Scope);
    }

    internal GameballResponseOptions Responses => _settings.Responses;

    internal int MaxJsonDepth => _settings.Json.MaxDepth;

    internal TimeProvider TimeProvider => _settings.TimeProvider;

    internal ILogger Logger => _settings.Logger;

    internal SecretScrubber Scrubber => _settings.Keys.Scrubber;

    /// <summary>Sends a call and reads its response.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    /// <exception cref="InvalidOperationException">A key that the operation needs is missing; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call; the server may have applied it.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, GeneratedJson<T> json, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Whole, _settings, cancellationToken);
        using var response = await _runner.SendAsync(call).ConfigureAwait(false);
        return Read(call, response, json);
    }

    /// <summary>Sends a call whose response has no value.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    /// <exception cref="InvalidOperationException">A key that the operation needs is missing; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call; the server may have applied it.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Head, _settings, cancellationToken);
        using var response = await _runner.SendAsync(call).ConfigureAwait(false);
    }

    /// <summary>Sends a call and reads its response with status and headers.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async Task<GameballResponse<T>> SendForResponseAsync<T>(
        ApiRequest request, GeneratedJson<T> json, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Whole, _settings, cancellationToken);
        using var response = await _runner.SendAsync(call).ConfigureAwait(false);
        return new GameballResponse<T>(response.Status, response.Headers, Read(call, response, json));
    }

    /// <summary>Sends a call whose response is text or empty, and returns it with status and headers.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async Task<GameballResponse<string>> SendForResponseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Whole, _settings, cancellationToken);
        using var response = await _runner.SendAsync(call).ConfigureAwait(false);
        return new GameballResponse<string>(response.Status, response.Headers, ReadText(call, response));
    }

    /// <summary>Sends a call whose response is text.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Whole, _settings, cancellationToken);
        using var response = await _runner.SendAsync(call).ConfigureAwait(false);
        return ReadText(call, response);
    }

    /// <summary>Returns the server and the account's id for an operation's calls, for a journal, which must not contain a key.</summary>
    internal async ValueTask<(string Server, string Account)> TargetAsync(OperationInfo operation, CancellationToken cancellationToken)
    {
        var keys = await _settings.Keys.CurrentAsync(operation, null, _settings.Timeout, cancellationToken).ConfigureAwait(false);
        return (_settings.ServerOf(operation), keys.Account);
    }

    /// <summary>Closes the connection's own HTTP client.</summary>
    public void Dispose() => _ownHttp?.Dispose();

    private T Read<T>(Call call, ApiResponse response, GeneratedJson<T> json)
    {
        try
        {
            return response.Value(call.Request, json, _settings.Json);
        }
        catch (Exception unreadable)
        {
            throw call.Unreadable(response.Status, unreadable);
        }
    }

    private static string ReadText(Call call, ApiResponse response)
    {
        try
        {
            return response.Text(call.Request.Operation);
        }
        catch (Exception unreadable)
        {
            throw call.Unreadable(response.Status, unreadable);
        }
    }
}
