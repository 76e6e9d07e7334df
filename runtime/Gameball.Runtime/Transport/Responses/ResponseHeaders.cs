using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Gameball.Runtime;

/// <summary>The headers of an answer, those of its body included.</summary>
internal static class ResponseHeaders
{
    /// <summary>By name, whatever its case; several values of one name with commas between them.</summary>
    public static IReadOnlyDictionary<string, string> Read(HttpResponseMessage response)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        HttpHeaders[] all = response.Content is { } content ? [response.Headers, content.Headers] : [response.Headers];
        foreach (KeyValuePair<string, IEnumerable<string>> header in all.SelectMany(static part => part))
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        return headers;
    }
}
