using System;
using System.Text;

namespace Gameball.Runtime;

/// <summary>The address of one request.</summary>
internal static class RequestUri
{
    private const string Version40 = "/api/v4.0/";
    private const string Version41 = "/api/v4.1/";

    /// <exception cref="InvalidOperationException">A parameter of the path was not given.</exception>
    public static Uri Build(string server, GameballApiVersion version, ApiRequest request, string query)
    {
        StringBuilder uri = new(server);
        int at = 0;
        string template = request.Operation.Path;
        if (version == GameballApiVersion.V4_1 && template.StartsWith(Version40, StringComparison.Ordinal))
        {
            uri.Append(Version41);
            at = Version40.Length;
        }

        while (template.IndexOf('{', at) is >= 0 and int open && template.IndexOf('}', open) is >= 0 and int close)
        {
            uri.Append(template, at, open - at).Append(request.PathValue(template.Substring(open + 1, close - open - 1)));
            at = close + 1;
        }

        uri.Append(template, at, template.Length - at).Append(query);
        return new Uri(uri.ToString());
    }
}
