using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;

namespace Gameball;

/// <summary>The HTTP response that ended a call, for <see cref="GameballCallOptions.OnResponse"/>.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GameballRawResponse
{
    /// <summary>Creates a response.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers by case-insensitive name.</param>
    public GameballRawResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, string> headers)
    {
        StatusCode = statusCode;
        Headers = headers;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>
    /// The headers by case-insensitive name. Several values of one name are separated by commas. Keys that a server repeats in an error
    /// response are removed.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>
    /// The server's id of the request: the header <c>x-request-id</c> or <c>request-id</c>, or the <c>requestId</c> of an error response;
    /// <see langword="null"/> without one.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The body as received, after decompression. <see langword="null"/> where the caller reads it (files and streams), where it broke off,
    /// and where it exceeds <see cref="GameballResponseOptions.MaxBodyBytes"/>. Of an error response at most
    /// <see cref="GameballResponseOptions.MaxErrorBytes"/>, without keys.
    /// </summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The number of attempts of the call, including the one with this response.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The time from the beginning of the call to this response, including waits for a quota and earlier attempts.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Returns status, request id and counts, and neither headers nor body.</summary>
    public override string ToString() =>
        $"GameballRawResponse {{ StatusCode = {(int)StatusCode}, RequestId = {RequestId ?? "none"}, Attempts = {Attempts}, Elapsed = {Elapsed} }}";
}
