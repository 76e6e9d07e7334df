using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>The error messages for a status from 300 to 399.</summary>
internal static class RedirectText
{
    private const string Options = nameof(GameballOptions);
    private const string Address = $"its address is in {nameof(GameballException)}.{nameof(GameballException.Headers)}";
    private const string NotFollowed = "redirects are not followed because the keys would be sent along";

    public static string Describe(OperationInfo operation, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (!IsRedirect(status) && response.Headers.Location is null)
        {
            return status == 304 ? "the server reports that nothing has changed, and the document does not state this status"
                : "the document does not state this status";
        }

        var to = response.Headers.Location is { IsAbsoluteUri: true } location ? $" to {location.Host}" : "";
        return operation.IsDocumentedResponse(status) ? $"the resource moved: the server redirects{to}, and {NotFollowed}; {Address}"
            : $"the server redirects{to}, and {NotFollowed}; {Address}. If the API has moved there, set {Remedy(operation)}";
    }

    // 300, 304 and undefined codes are not redirects by themselves.
    private static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    private static string Remedy(OperationInfo operation) => operation.Server is { } server
        ? $"{Options}.{nameof(GameballOptions.ServerOverrides)}[\"{server}\"]"
        : $"{Options}.{nameof(GameballOptions.BaseAddress)}";
}
