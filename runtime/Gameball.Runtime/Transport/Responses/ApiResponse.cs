using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A success response: its status, its headers, and the requested part of its body.</summary>
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

    /// <summary>The response of a call whose response is not read.</summary>
    public static ApiResponse None { get; } = new(null, null);

    public HttpStatusCode Status => _response?.StatusCode ?? 0;

    /// <summary>The headers, created on demand, because most callers need only the value.</summary>
    public IReadOnlyDictionary<string, string> Headers =>
        _response is null ? new Dictionary<string, string>() : ResponseHeaders.Read(_response);

    /// <summary>The HTTP response of a stream, whose body is not read yet.</summary>
    public HttpResponseMessage Response => _response ?? throw new InvalidOperationException("The response is missing.");

    /// <summary>Returns a copy of the body; <see langword="null"/> when it was not read to its end.</summary>
    public ReadOnlyMemory<byte>? CopyBody() => _body is { WasCut: false } body ? (ReadOnlyMemory<byte>?)body.Span.ToArray() : null;

    /// <summary>Returns a text that only responses with equal bodies share; <see langword="null"/> without a body.</summary>
    public string? Hash() => _body?.Hash();

    /// <summary>
    /// Reads the requested part. The result owns the HTTP response from then on; after an error the caller still owns it.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="part">The requested part.</param>
    /// <param name="isObserved">Whether the caller asks for the body of a response without a value.</param>
    /// <param name="limit">The maximum size of the body.</param>
    /// <param name="cancellationToken">Cancelled with the attempt.</param>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public static async ValueTask<ApiResponse> ReadAsync(
        HttpResponseMessage response, ResponsePart part, bool isObserved, int limit, CancellationToken cancellationToken)
    {
        var isForObserver = isObserved && part == ResponsePart.Head;
        if (part != ResponsePart.Whole && !isForObserver)
        {
            return new ApiResponse(response, null);
        }

        ResponseBytes body = new(limit);
        try
        {
            await body.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            return new ApiResponse(response, body, limit);
        }
        catch (Exception) when (isForObserver)
        {
            // The call has succeeded with its status. A body that only the observer wants does not change that.
            body.Dispose();
            return new ApiResponse(response, null);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Returns the operation's value for the status, complete or not at all. Null is returned only if the operation documents a response
    /// without a value and its caller can handle it: a zero that the server did not send is not a number of points.
    /// </summary>
    /// <exception cref="GameballException">The body is empty, too long, or does not match the type.</exception>
    public T Value<T>(ApiRequest request, GeneratedJson<T> json, JsonRules rules)
    {
        var operation = request.Operation;

        // An import needs a job's id and status; a page without a body is a page without items.
        var mayBeMissing = !request.IsImportCall;
        return SuccessBody.At(operation.Successes, (int)Status) switch
        {
            { IsEmpty: true } when mayBeMissing => default!,
            SuccessBody.IValueReader<T> stated => stated.Read(this, operation, rules),

            // An undocumented status without a body is treated like a documented one without a body.
            null when (_body is null || _body.Json.IsEmpty) && operation.MayBeEmpty && mayBeMissing => default!,
            _ => Json(operation, json, rules),
        };
    }

    /// <summary>Reads the complete body as JSON; plain text is also read as the value of a JSON string.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or does not match the type.</exception>
    public T Json<T>(OperationInfo operation, GeneratedJson<T> json, JsonRules rules)
    {
        var bytes = _body is null || HttpBodies.NeverHas((int)Status) ? default : _body.Json;
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
            var text = Text(operation);
            if (JsonResponse.TryRead(TextEncoding.Bytes(text), json, rules, out var value) || (IsText && JsonResponse.TryText(text, json, rules, out value)))
            {
                return value;
            }

            throw;
        }
    }

    /// <summary>Reads the body as text, in the encoding that the response states.</summary>
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

    // An HTML page is not a value: another server, such as a proxy, sent it.
    private bool IsText => string.Equals(_response?.Content?.Headers.ContentType?.MediaType, "text/plain", StringComparison.OrdinalIgnoreCase);

    public void Dispose()
    {
        _body?.Dispose();
        _response?.Dispose();
    }
}
