using System;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <content>Pages of lists.</content>
public sealed partial class GameballConnection
{
    /// <summary>Returns the address of a request without its query. It has no keys.</summary>
    internal Uri AddressOf(ApiRequest request) => _uris.Create(_settings.ServerOf(request.Operation), request, "");

    /// <summary>Sends the request for a page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="json">The JSON code of the page.</param>
    /// <param name="isCompared">Whether the caller compares the page with others.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    internal async Task<PageResponse<T>> SendForPageAsync<T>(
        ApiRequest request, GeneratedJson<T> json, bool isCompared, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Whole, _settings, cancellationToken);
        using var response = await _runner.SendAsync(call).ConfigureAwait(false);
        return new(Read(call, response, json), response.Headers, isCompared ? response.Hash() : null);
    }
}
