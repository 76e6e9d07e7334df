using System;
using System.ComponentModel;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>The way from generated methods to the server. Safe for use by many callers at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class GameballConnection : IDisposable
{
    private readonly HttpClient? _ownHttp;
    private readonly bool _takesMissing;
    private readonly HttpExchange _exchange;

    /// <summary>Connects with an HTTP client of its own.</summary>
    /// <param name="options">Keys and settings.</param>
    /// <param name="defaultBaseAddress">The document's server, for options that name none.</param>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public GameballConnection(GameballOptions options, string? defaultBaseAddress)
    {
        ConnectionSettings settings = new(options, defaultBaseAddress);
        TimeProvider = settings.TimeProvider;
        _takesMissing = settings.TakesMissing;
        _ownHttp = OwnHttpClient.Create();
        _exchange = new HttpExchange(_ownHttp, settings);
    }

    /// <summary>Connects through the caller's HTTP client, which is neither changed nor disposed. It should not follow redirects.</summary>
    /// <param name="options">Keys and settings.</param>
    /// <param name="defaultBaseAddress">The document's server, for options that name none.</param>
    /// <param name="httpClient">The HTTP client.</param>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public GameballConnection(GameballOptions options, string? defaultBaseAddress, HttpClient httpClient)
    {
        ConnectionSettings settings = new(options, defaultBaseAddress);
        TimeProvider = settings.TimeProvider;
        _exchange = new HttpExchange(httpClient ?? throw new ArgumentNullException(nameof(httpClient)), settings);
    }

    internal TimeProvider TimeProvider { get; }

    /// <summary>Sends a call and reads its answer.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it got.</exception>
    /// <exception cref="InvalidOperationException">A key that the operation needs was not given; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call; the server may have acted on it.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, GeneratedJson<T> response, CancellationToken cancellationToken)
    {
        using Answer answer = await ExchangeAsync(request, readsBody: true, cancellationToken).ConfigureAwait(false);
        return answer.Value(request.Operation, response, _takesMissing);
    }

    /// <summary>Sends a call whose answer has no value.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it got.</exception>
    /// <exception cref="InvalidOperationException">A key that the operation needs was not given; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call; the server may have acted on it.</exception>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Answer answer = await ExchangeAsync(request, readsBody: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a call and reads its answer, with what came beside the value.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it got.</exception>
    public async Task<GameballResponse<T>> SendForResponseAsync<T>(
        ApiRequest request, GeneratedJson<T> response, CancellationToken cancellationToken)
    {
        using Answer answer = await ExchangeAsync(request, readsBody: true, cancellationToken).ConfigureAwait(false);
        return new GameballResponse<T>(answer.Status, answer.Headers, answer.Value(request.Operation, response, _takesMissing));
    }

    /// <summary>Sends a call whose answer is text or nothing, with what came beside it.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it got.</exception>
    public async Task<GameballResponse<string>> SendForResponseAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Answer answer = await ExchangeAsync(request, readsBody: true, cancellationToken).ConfigureAwait(false);
        return new GameballResponse<string>(answer.Status, answer.Headers, answer.Text(request.Operation));
    }

    /// <summary>Sends a call whose answer is text.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it got.</exception>
    public async Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Answer answer = await ExchangeAsync(request, readsBody: true, cancellationToken).ConfigureAwait(false);
        return answer.Text(request.Operation);
    }

    /// <summary>Closes the connection's own HTTP client.</summary>
    public void Dispose() => _ownHttp?.Dispose();

    /// <summary>The one way out: what limits or repeats calls goes around the line that sends.</summary>
    private async Task<Answer> ExchangeAsync(ApiRequest request, bool readsBody, CancellationToken cancellationToken)
    {
        try
        {
            return await _exchange.SendAsync(request, readsBody, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.Body?.Dispose();
        }
    }
}
