using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A good answer: its status, its headers, and as much of its body as was asked for.</summary>
internal sealed class ApiResponse : IResponseBody, IDisposable
{
    private readonly HttpResponseMessage? _response;
    private readonly ResponseBytes? _body;

    private readonly int _limit;

    private ApiResponse(HttpResponseMessage? response, ResponseBytes? body, int limit = 0)
    {
        _response = response;
        _body = body;
        _limit = limit;
    }

    /// <summary>That of a call whose answer nobody looks at.</summary>
    public static ApiResponse None { get; } = new(null, null);

    public HttpStatusCode Status => _response?.StatusCode ?? 0;

    /// <summary>Made when they are asked for: most callers want the value alone.</summary>
    public IReadOnlyDictionary<string, string> Headers =>
        _response is null ? new Dictionary<string, string>() : ResponseHeaders.Read(_response);

    /// <summary>What an answer that was only opened is read from.</summary>
    public HttpResponseMessage Response => _response ?? throw new InvalidOperationException("There is no answer.");

    /// <summary>Reads what is asked for. The answer owns the response from then on; an error leaves it to the caller.</summary>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public static async ValueTask<ApiResponse> ReadAsync(
        HttpResponseMessage response, ResponsePart part, int limit, CancellationToken cancellationToken)
    {
        if (part != ResponsePart.Whole)
        {
            return new ApiResponse(response, null);
        }

        ResponseBytes body = new(limit);
        try
        {
            await body.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            return new ApiResponse(response, body, limit);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The value that the operation promises for the status, whole or not at all. Null comes only where the operation says that there may be
    /// none, and where its caller can do without: a zero that nobody sent is no number of points.
    /// </summary>
    /// <exception cref="GameballException">The body is empty, too long, or not that value.</exception>
    public T Value<T>(ApiRequest request, GeneratedJson<T> json, JsonRules rules)
    {
        OperationInfo operation = request.Operation;

        // An import cannot do without a job's id and status; a page without a body is one without items.
        bool mayBeMissing = !request.IsOfImport;
        return SuccessBody.At(operation.Successes, (int)Status) switch
        {
            { IsEmpty: true } when mayBeMissing => default!,
            SuccessBody.IReads<T> stated => stated.Read(this, operation, rules),

            // A status that the document does not know: without a body it is what others without a body are.
            null when (_body is null || _body.Json.IsEmpty) && operation.MayBeEmpty && mayBeMissing => default!,
            _ => Json(operation, json, rules),
        };
    }

    /// <summary>The body as that JSON, whole or not at all; of plain text also the text that the JSON would hold.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or not that value.</exception>
    public T Json<T>(OperationInfo operation, GeneratedJson<T> json, JsonRules rules)
    {
        ReadOnlySpan<byte> bytes = _body is null || HttpBodies.NeverHas((int)Status) ? default : _body.Json;
        if (_body is { WasCut: true } || bytes.IsEmpty)
        {
            throw JsonResponse.Unreadable(operation, Status, bytes.IsEmpty ? "has no body." : TooLong);
        }

        try
        {
            return JsonResponse.Read(bytes, json, operation, Status, rules);
        }
        catch (GameballInvalidResponseException) when (IsText || TextEncoding.Named(CharSet) is not null)
        {
            string text = Text(operation);
            if (JsonResponse.TryRead(TextEncoding.Bytes(text), json, rules, out T value) || (IsText && JsonResponse.TryText(text, json, rules, out value)))
            {
                return value;
            }

            throw;
        }
    }

    /// <summary>The body as text, in the encoding that the answer names.</summary>
    /// <exception cref="GameballException">The body is too long.</exception>
    public string Text(OperationInfo operation)
    {
        if (_body is { WasCut: true })
        {
            throw JsonResponse.Unreadable(operation, Status, TooLong);
        }

        return _body is null ? "" : TextEncoding.Decode(_body.WithoutMark, CharSet);
    }

    private string? CharSet => _response?.Content?.Headers.ContentType?.CharSet;

    private string TooLong => $"is longer than {_limit} bytes ({GameballResponseOptions.MaxBodyBytesName}).";

    // A page in HTML is no value: it tells of a server that was never asked.
    private bool IsText => string.Equals(_response?.Content?.Headers.ContentType?.MediaType, "text/plain", StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        _body?.Dispose();
        _response?.Dispose();
    }
}
