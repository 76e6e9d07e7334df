using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>Creates requests that the documents do not have.</summary>
internal static class RawRequests
{
    // Telemetry and limiters have few operations, and a path may contain a customer's id.
    private const string Id = "sendAsync";
    private const string Template = "/{path}";

    /// <param name="main">The keys and the quota of the main server's operations.</param>
    /// <param name="method">The method.</param>
    /// <param name="path">The path and query.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="options">The settings of the call.</param>
    /// <exception cref="ArgumentException">The path is invalid.</exception>
    public static ApiRequest Create(OperationInfo main, HttpMethod method, string path, GameballBody? body, GameballCallOptions? options)
    {
        _ = method ?? throw new ArgumentNullException(nameof(method));
        CheckPath(path ?? throw new ArgumentNullException(nameof(path)));
        OperationInfo operation = new(Id, method.Method.ToUpperInvariant(), Template)
        {
            Security = main.Security,
            Limit = main.Limit,
            Successes = [SuccessBody.None("204,205")],

            // The client-wide option is about documented operations. What an unknown write does twice only the caller of this request knows.
            RetrySafety = IsSafe(method.Method) || options?.RetryWhenSafetyUnknown == true ? RetrySafety.Safe : RetrySafety.Never,
        };
        ApiRequest request = new(operation, options) { RawPath = path };
        request.NoteQuery(path.Substring(path.IndexOf('?') + 1));
        if (body is not null)
        {
            request.SetJson(body.Json);
        }

        return request;
    }

    // Idempotent is not enough: a second PUT or DELETE may undo what another call did in between.
    private static bool IsSafe(string method) => method.ToUpperInvariant() is "GET" or "HEAD" or "OPTIONS" or "QUERY";

    private static void CheckPath(string path)
    {
        var end = path.IndexOf('?');
        var problem =
            Uri.TryCreate(path, UriKind.Absolute, out _) && path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal)
                ? "names a server. Keys go only to the client's own server, so pass the path alone"
            : path.Length == 0 || path[0] != '/' ? "does not begin with a slash"
            : path.IndexOf('\\') >= 0 ? "has a backslash. Escape it as %5C"
            : path.IndexOf('#') >= 0 ? "has a fragment, which no server receives. Escape the sign as %23"
            : Array.Exists(path.ToCharArray(), char.IsControl) ? "has a control character. Escape it"
            : Array.Exists(path.Substring(0, end < 0 ? path.Length : end).Split('/'), PathSegments.IsDotSegment)
                ? "has a dot segment, which leads to another path"
            : null;
        if (problem is not null)
        {
            // The path itself may contain a customer's id.
            throw new ArgumentException($"The path of the request {problem}. Nothing was sent.", nameof(path));
        }
    }
}
