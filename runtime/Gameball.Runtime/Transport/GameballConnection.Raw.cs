using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <content>Requests that the documents do not have.</content>
public sealed partial class GameballConnection
{
    /// <summary>Sends a request to the client's main server and reads its response as JSON.</summary>
    /// <param name="main">The keys and the quota of the main server's operations.</param>
    /// <param name="method">The method.</param>
    /// <param name="path">The path and query.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="options">The settings of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The path names another server or another path than it shows.</exception>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public Task<GameballResponse<JsonElement>> SendRawAsync(
        OperationInfo main, HttpMethod method, string path, GameballBody? body, GameballCallOptions? options,
        CancellationToken cancellationToken) =>
        SendForResponseAsync(RawRequests.Create(main, method, path, body, options), JsonTypes.Any, cancellationToken);
}
