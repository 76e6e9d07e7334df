using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A good answer that was read to its end: its status, its headers and its body.</summary>
internal sealed class Answer : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private const int LimitMegabytes = 256;

    private readonly ResponseBytes? _body;
    private readonly string? _charset;

    private Answer() => Headers = new Dictionary<string, string>();

    private Answer(HttpResponseMessage response, ResponseBytes? body)
    {
        Status = response.StatusCode;
        Headers = ResponseHeaders.Of(response);
        _charset = response.Content?.Headers.ContentType?.CharSet;
        _body = body;
    }

    /// <summary>That of a call whose answer nobody looks at.</summary>
    public static Answer None { get; } = new();

    public HttpStatusCode Status { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, bool readsBody, CancellationToken cancellationToken)
    {
        if (!readsBody)
        {
            return new Answer(response, null);
        }

        ResponseBytes body = new(LimitMegabytes * Megabyte);
        try
        {
            await body.ReadAsync(response, cancellationToken).ConfigureAwait(false);
            return new Answer(response, body);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>The value that the operation promises for the status, whole or not at all.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or not that value.</exception>
    public T Value<T>(OperationInfo operation, GeneratedJson<T> json, bool takesMissing) =>
        SuccessBody.At(operation.Successes, (int)Status) switch
        {
            { IsEmpty: true } => default!,
            SuccessBody.IReads<T> stated => stated.Read(this, operation, takesMissing),

            // A status that the document does not know: without a body it is what others without a body are.
            null when (_body is null || _body.Json.IsEmpty) && operation.MayBeEmpty => default!,
            _ => Json(operation, json, takesMissing),
        };

    /// <summary>The body as that JSON, whole or not at all.</summary>
    /// <exception cref="GameballException">The body is empty, too long, or not that value.</exception>
    public T Json<T>(OperationInfo operation, GeneratedJson<T> json, bool takesMissing)
    {
        ReadOnlySpan<byte> bytes = _body is null ? default : _body.Json;
        if (_body is { WasCut: true } || bytes.IsEmpty)
        {
            string what = bytes.IsEmpty ? "has no body." : $"is longer than {LimitMegabytes} MB.";
            throw JsonAnswer.Unreadable(operation, Status, what);
        }

        return JsonAnswer.Read(bytes, json, operation, Status, takesMissing);
    }

    /// <summary>The body as text, in the encoding that the answer names.</summary>
    /// <exception cref="GameballException">The body is too long.</exception>
    public string Text(OperationInfo operation)
    {
        if (_body is { WasCut: true })
        {
            throw JsonAnswer.Unreadable(operation, Status, $"is longer than {LimitMegabytes} MB.");
        }

        return _body is null ? "" : TextEncoding.Decode(_body.WithoutMark, _charset);
    }

    public void Dispose() => _body?.Dispose();
}
