using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Gameball.Runtime;

/// <summary>Reads the headers of a response, including those of its body.</summary>
internal static class ResponseHeaders
{
    /// <summary>Returns the server's id of the request, which common servers and gateways send; null without one.</summary>
    public static string? RequestId(IReadOnlyDictionary<string, string> headers) =>
        headers.TryGetValue("x-request-id", out var id) || headers.TryGetValue("request-id", out id) ? id : null;

    /// <summary>Returns the headers by case-insensitive name; several values of one name are separated by commas.</summary>
    public static IReadOnlyDictionary<string, string> Read(HttpResponseMessage response)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        HttpHeaders[] all = response.Content is { } content ? [response.Headers, content.Headers] : [response.Headers];
        foreach (var header in all.SelectMany(static part => part))
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        return headers;
    }
}
