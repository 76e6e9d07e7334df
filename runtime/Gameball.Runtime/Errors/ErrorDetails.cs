using System;
using System.Collections.Generic;
using System.Net;

namespace Gameball.Runtime;

/// <summary>The details of a failed call, without keys.</summary>
internal sealed class ErrorDetails
{
    public required GameballFailureKind Kind { get; init; }

    public required string OperationId { get; init; }

    public Exception? Cause { get; init; }

    public HttpStatusCode? Status { get; init; }

    public GameballErrorCode? Code { get; init; }

    public string? Type { get; init; }

    public string? RequestId { get; init; }

    public string? DocumentationUrl { get; init; }

    public string? Body { get; init; }

    public object? Error { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
