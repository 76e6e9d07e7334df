using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Generated.Tests.Operations;

/// <summary>A request as the server saw it.</summary>
/// <param name="Line">Verb, path and query.</param>
/// <param name="Headers">The headers by their names in small letters, without those of the body.</param>
/// <param name="ContentType">The media type of the body.</param>
/// <param name="Body">The body; empty where a request has an empty one, null where it has none.</param>
internal sealed record StubRequest(string Line, IReadOnlyDictionary<string, string> Headers, string? ContentType, string? Body)
{
    public static async Task<StubRequest> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        $"{request.Method} {request.RequestUri!.PathAndQuery}",
        request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(',', header.Value)),
        request.Content?.Headers.ContentType?.MediaType,
        request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : null);
}
