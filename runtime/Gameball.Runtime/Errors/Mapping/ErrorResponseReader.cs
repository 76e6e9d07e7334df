using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Gameball.Runtime;

/// <summary>Converts a non-success response to an exception without keys.</summary>
internal static class ErrorResponseReader
{
    private const int BodyCharacters = 4096;
    private const int MessageCharacters = 1000;

    public static GameballException Describe(
        ApiRequest request, HttpResponseMessage response, ResponseBytes body, ConnectionSettings settings)
    {
        var operation = request.Operation;
        var scrubber = settings.Keys.Scrubber;
        var status = (int)response.StatusCode;
        var decoded = Decode(response, body);
        var text = Text(decoded, body, scrubber);
        var envelope = decoded is null ? default : ErrorEnvelope.Read(Encoding.UTF8.GetBytes(decoded));

        var headers = Headers(response, scrubber);
        if (request.IsObserved)
        {
            request.Refusal = new GameballRawResponse(response.StatusCode, headers)
            {
                RequestId = scrubber.Scrub(envelope.RequestId) ?? ResponseHeaders.RequestId(headers),
                Body = ReferenceEquals(text, decoded) ? body.Span.ToArray() : Encoding.UTF8.GetBytes(text!),
            };
        }

        // The same code has another meaning in another API. Batch operations state that their API uses Gameball's codes.
        var isGameballs = settings.Keys.Scope.IsGameballs(operation);
        var known = isGameballs || request.IsImportCall ? envelope.Code : null;
        var message = $"{operation.Id} failed: HTTP {status}"
            + (envelope.Code is { } code ? $", code {code}" : "")
            + (Short(scrubber.Scrub(Explain(operation, response, envelope))) is { } reason ? $": {reason.TrimEnd('.')}." : ".")
            + (ErrorFamilies.Advice(status, known ?? 0, isGameballs) is { } advice ? " " + advice : "");
        return ErrorFamilies.Create(scrubber.Scrub(message), new ErrorDetails
        {
            Kind = GameballFailureKind.Refused,
            OperationId = operation.Id,
            Status = response.StatusCode,
            Code = known is { } number ? new GameballErrorCode(number) : null,
            Type = scrubber.Scrub(envelope.Type),
            RequestId = scrubber.Scrub(envelope.RequestId),
            DocumentationUrl = scrubber.Scrub(envelope.DocumentationUrl),
            Body = text?.Substring(0, Math.Min(text.Length, BodyCharacters)),
            Error = text is null || body.WasCut ? null : Typed(operation, status, text, settings.Json),
            RetryAfter = RetryAfter(response, settings.TimeProvider),
            Headers = headers,
        });
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response, SecretScrubber scrubber)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var header in ResponseHeaders.Read(response))
        {
            headers[scrubber.Scrub(header.Key)] = scrubber.Scrub(header.Value);
        }

        return headers;
    }

    /// <summary>Reads seconds, or a date by the client's clock; a past date is zero.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.RetryAfter is not { } retryAfter ? null
        : retryAfter.Delta ?? TimeSpan.FromTicks(Math.Max(0, (retryAfter.Date.GetValueOrDefault() - time.GetUtcNow()).Ticks));

    private static string? Explain(OperationInfo operation, HttpResponseMessage response, ErrorEnvelope envelope) =>
        (int)response.StatusCode is >= 300 and < 400 ? RedirectText.Describe(operation, response)
        : envelope.Message is { Length: > 0 } message ? message
        : null;

    /// <summary>Shortens the reason, because it is logged; the body has it in full. Keys are already removed.</summary>
    private static string? Short(string? reason) =>
        reason is { Length: > MessageCharacters } ? reason.Substring(0, MessageCharacters) + "…" : reason;

    /// <summary>
    /// Decodes the body with the encoding that the response states. JSON in valid UTF-8 is read as UTF-8 regardless (RFC 8259, 8.1):
    /// servers often state a default charset that they do not use.
    /// </summary>
    private static string? Decode(HttpResponseMessage response, ResponseBytes body)
    {
        var type = response.Content?.Headers.ContentType;
        var isUtf8 = MediaType.IsJson(type?.MediaType) && TextEncoding.Named(type?.CharSet) is { IsSingleByte: true }
            && TextEncoding.IsUtf8(body.WithoutMark);
        return body.Span.IsEmpty ? null : TextEncoding.Decode(body.WithoutMark, isUtf8 ? null : type?.CharSet);
    }

    /// <summary>Returns the body as a string. Keys are removed before truncation, because half a key would not be recognised.</summary>
    private static string? Text(string? text, ResponseBytes body, SecretScrubber scrubber)
    {
        // A body that was cut is not empty.
        var whole = body.WasCut ? text!.Substring(0, Math.Max(0, text.Length - scrubber.LongestForm)) : text;
        return scrubber.Scrub(whole);
    }

    /// <summary>Deserializes the body as the type of the most specific matching status. It is read from the body without keys.</summary>
    private static object? Typed(OperationInfo operation, int status, string text, JsonRules rules)
    {
        var best = operation.Errors.OrderByDescending(error => error.Match(status)).FirstOrDefault();
        return best?.Match(status) > 0 ? best.Read(Encoding.UTF8.GetBytes(text), rules) : null;
    }
}
