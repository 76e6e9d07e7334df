using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>What an error says of a status of 300 to 399.</summary>
internal static class RedirectText
{
    private const string Options = nameof(GameballOptions);
    private const string Address = $"its address is in {nameof(GameballException)}.{nameof(GameballException.Headers)}";
    private const string NotFollowed = "redirects are not followed because the keys would go along";

    public static string Describe(OperationInfo operation, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        if (!Leads(status) && response.Headers.Location is null)
        {
            return status == 304 ? "the server says that nothing has changed, which the document does not state as an answer"
                : "the document does not state this answer";
        }

        string to = response.Headers.Location is { IsAbsoluteUri: true } location ? $" to {location.Host}" : "";
        return operation.IsDocumentedResponse(status) ? $"what was asked for is elsewhere: the server redirects{to}, and {NotFollowed}; {Address}"
            : $"the server redirects{to}, and {NotFollowed}; {Address}. If the API is there, set {Remedy(operation)}";
    }

    // 300, 304 and those without a meaning lead nowhere by themselves.
    private static bool Leads(int status) => status is 301 or 302 or 303 or 307 or 308;

    private static string Remedy(OperationInfo operation) => operation.Server is { } server
        ? $"{Options}.{nameof(GameballOptions.ServerOverrides)}[\"{server}\"]"
        : $"{Options}.{nameof(GameballOptions.BaseAddress)}";
}
