using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Creates the HTTP request of a call with the keys that its operation needs.</summary>
internal sealed class RequestMessages(ConnectionSettings settings)
{
    // HttpClient stores these headers with the content, and a request rejects them.
    private static readonly HashSet<string> s_ofContent = new(
        [
            "Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Location", "Content-MD5", "Content-Range",
            "Expires", "Last-Modified",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly RequestUris _uris = new(settings.ApiVersion, settings.Keys.Scope);

    /// <exception cref="GameballException">A token provider failed.</exception>
    /// <exception cref="InvalidOperationException">A token or a parameter is missing.</exception>
    public ValueTask<AttemptMessage> CreateAsync(Attempt attempt, CancellationToken stop, CancellationToken callerToken) =>
        NeedsToken(attempt) ? CreateWithTokensAsync(attempt, stop, callerToken) : new(Create(attempt, tokens: null));

    private async ValueTask<AttemptMessage> CreateWithTokensAsync(Attempt attempt, CancellationToken stop, CancellationToken callerToken)
    {
        Dictionary<SecurityScheme, string> tokens = [];
        foreach (var scheme in attempt.Schemes)
        {
            if (attempt.Keys.Find(scheme) is null)
            {
                tokens[scheme] = await settings.Keys.Tokens.GetAsync(scheme, attempt.Keys, attempt.Request.Operation, stop, callerToken)
                    .ConfigureAwait(false);
            }
        }

        return Create(attempt, tokens);
    }

    private static bool NeedsToken(Attempt attempt)
    {
        foreach (var scheme in attempt.Schemes)
        {
            if (attempt.Keys.Find(scheme) is null)
            {
                return true;
            }
        }

        return false;
    }

    private AttemptMessage Create(Attempt attempt, Dictionary<SecurityScheme, string>? tokens)
    {
        var request = attempt.Request;
        AttemptMessage message = new(request.Operation.HttpMethod, attempt.Sent);
        Add(message, "Accept", request.Operation.Accept);
        foreach (var header in request.Headers)
        {
            if (!s_ofContent.Contains(header.Key))
            {
                Add(message, header.Key, header.Value);
            }
        }

        var query = request.Query;
        var cookies = request.Cookies;
        foreach (var scheme in attempt.Schemes)
        {
            var key = attempt.Keys.Find(scheme) ?? tokens![scheme];
            switch (scheme.Kind)
            {
                case SecuritySchemeKind.ApiKeyQuery:
                    // A server may repeat the key in its links.
                    query = request.LinkAddress is null ? query : LinkQuery.Without(query, scheme.ParameterName);
                    query += $"{(query.Length == 0 ? '?' : '&')}{Uri.EscapeDataString(scheme.ParameterName)}={Uri.EscapeDataString(key)}";
                    break;
                case SecuritySchemeKind.ApiKeyCookie:
                    cookies += $"{(cookies.Length == 0 ? "" : "; ")}{scheme.ParameterName}={Uri.EscapeDataString(key)}";
                    break;
                case SecuritySchemeKind.Bearer or SecuritySchemeKind.Token:
                    Add(message, "Authorization", $"Bearer {key}");
                    break;
                case SecuritySchemeKind.Basic:
                    Add(message, "Authorization", $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(key))}");
                    break;
                default:
                    Add(message, scheme.ParameterName, key);
                    break;
            }
        }

        if (cookies.Length > 0)
        {
            Add(message, "Cookie", cookies);
        }

        message.RequestUri = _uris.Create(attempt.Server, request, query);
        message.Content = request.Body?.CreateContent(attempt.Sent) ?? (request.Operation.IsRead ? null : new EmptyContent(attempt.Sent));
        if (request.Headers.Count > 0)
        {
            AddOfContent(message, request.Headers);
        }

        return message;
    }

    private static void AddOfContent(AttemptMessage message, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        foreach (var header in headers)
        {
            if (s_ofContent.Contains(header.Key))
            {
                message.Content ??= new EmptyContent(message.Sent);
                message.Content.Headers.Remove(header.Key);
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }

    /// <summary>A later value replaces an earlier one, so that a header parameter can neither duplicate nor replace a key.</summary>
    private static void Add(HttpRequestMessage message, string name, string value)
    {
        message.Headers.Remove(name);
        message.Headers.TryAddWithoutValidation(name, value);
    }
}
