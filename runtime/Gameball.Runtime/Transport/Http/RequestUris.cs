using System;
using System.Collections.Concurrent;

namespace Gameball.Runtime;

/// <summary>Creates the addresses of requests.</summary>
internal sealed class RequestUris(GameballApiVersion version, KeyScope scope)
{
    private const string Version40 = "/api/v4.0/";
    private const string Version41 = "/api/v4.1/";

    // The addresses of operations without parameters, which are constant.
    private readonly ConcurrentDictionary<OperationInfo, Uri> _fixed = new();

    /// <param name="server">The server's address without a trailing slash.</param>
    /// <param name="request">The call.</param>
    /// <param name="query">The query with its question mark, or an empty string.</param>
    /// <exception cref="InvalidOperationException">A path parameter is missing.</exception>
    public Uri Create(string server, ApiRequest request, string query) =>
        request.LinkAddress is { } link ? Join(link, "", query)
        : request.RawPath is { } path ? Join(server, path, query)
        : query.Length > 0 || request.Operation.Path.IndexOf('{') >= 0 ? Build(server, request, query)
        : _fixed.TryGetValue(request.Operation, out var made) ? made
        : _fixed.GetOrAdd(request.Operation, Build(server, request, query));

    private Uri Build(string server, ApiRequest request, string query)
    {
        var template = request.Operation.Path;
        var path = version == GameballApiVersion.V4_1 && template.StartsWith(Version40, StringComparison.Ordinal)
            && scope.IsOwn(request.Operation)
            ? string.Concat(Version41, template.Substring(Version40.Length))
            : template;
        var at = 0;
        while (path.IndexOf('{', at) is >= 0 and int open && path.IndexOf('}', open) is >= 0 and int close)
        {
            var value = request.PathValue(path.Substring(open + 1, close - open - 1));
            path = string.Concat(path.Substring(0, open), value, path.Substring(close + 1));
            at = open + value.Length;
        }

        return Join(server, path, query);
    }

    // A path may contain part of the query ('/files?alt=media'). Question marks of its parameters' values are escaped.
    private static Uri Join(string server, string path, string query)
    {
        var isContinued = query.Length > 0 && path.IndexOf('?') >= 0;
        return new Uri(string.Concat(server, path, isContinued ? "&" + query.Substring(1) : query));
    }
}
