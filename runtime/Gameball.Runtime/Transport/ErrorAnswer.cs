using System;
using System.Linq;
using System.Net.Http;
using System.Text;

namespace Gameball.Runtime;

/// <summary>An answer that is no success, as an exception without keys.</summary>
internal static class ErrorAnswer
{
    private const int BodyCharacters = 4096;
    private const int TooManyRequests = 429;

    public static GameballException Describe(
        OperationInfo operation, HttpResponseMessage response, ResponseBytes body, SecretScrubber scrubber)
    {
        int status = (int)response.StatusCode;
        string? text = Text(body, scrubber);
        ErrorEnvelope envelope = ErrorEnvelope.Read(body.Json);
        string message = $"{operation.Id} failed: HTTP {status}"
            + (envelope.Code is { } code ? $", code {code}" : "")
            + (Explain(response, envelope) is { } reason ? $": {reason}" : ".");
        return new GameballException(GameballFailure.Refused, scrubber.Scrub(message))
        {
            OperationId = operation.Id,
            StatusCode = response.StatusCode,
            Code = envelope.Code,
            ErrorType = scrubber.Scrub(envelope.Type),
            RequestId = scrubber.Scrub(envelope.RequestId),
            DocumentationUrl = scrubber.Scrub(envelope.DocumentationUrl),
            ResponseBody = text is { Length: > BodyCharacters } ? text.Substring(0, BodyCharacters) : text,
            Error = text is null || body.WasCut ? null : Typed(operation, status, text),
            Headers = ResponseHeaders.Of(response).ToDictionary(
                static header => header.Key, header => scrubber.Scrub(header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static string? Explain(HttpResponseMessage response, ErrorEnvelope envelope)
    {
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            string to = response.Headers.Location is { IsAbsoluteUri: true } location ? $" to {location.Host}" : "";
            return $"the server redirects{to}, and redirects are not followed because the keys would go along. "
                + $"Check {nameof(GameballOptions)}.{nameof(GameballOptions.BaseAddress)}.";
        }

        return envelope.Message
            ?? ((int)response.StatusCode == TooManyRequests ? "too many requests; wait before sending more." : null);
    }

    /// <summary>The body's text. Keys go first and the cut comes after: half a key would not be recognised.</summary>
    private static string? Text(ResponseBytes body, SecretScrubber scrubber)
    {
        if (body.Span.IsEmpty)
        {
            return null;
        }

        string text = TextEncoding.Utf8(body.Span);
        if (body.WasCut)
        {
            text = text.Substring(0, Math.Max(0, text.Length - scrubber.LongestForm));
        }

        return scrubber.Scrub(text);
    }

    /// <summary>The type that means this status most exactly. It is read from the text without keys.</summary>
    private static object? Typed(OperationInfo operation, int status, string text)
    {
        ErrorBody? best = operation.Errors.OrderByDescending(error => error.Match(status)).FirstOrDefault();
        return best?.Match(status) > 0 ? best.Read(Encoding.UTF8.GetBytes(text)) : null;
    }
}
