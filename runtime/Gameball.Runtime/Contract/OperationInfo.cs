using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>A document's description of an operation, as the generated code passes it to the runtime.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationInfo
{
    private readonly StatusSet _redirects = StatusSet.None;

    /// <summary>Creates the description of an operation.</summary>
    /// <param name="id">The operation id, which errors and telemetry contain.</param>
    /// <param name="method">The HTTP method in upper case.</param>
    /// <param name="path">The path template, such as <c>/api/v4.0/integrations/batch/{jobId}</c>.</param>
    public OperationInfo(string id, string method, string path)
    {
        Id = id;
        Method = method;
        Path = path;
        HttpMethod = new HttpMethod(method);
        IsRead = method is "GET" or "HEAD" or "OPTIONS" or "TRACE";
    }

    /// <summary>The operation id.</summary>
    public string Id { get; }

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; }

    internal HttpMethod HttpMethod { get; }

    /// <summary>Whether the method only reads and has no body.</summary>
    internal bool IsRead { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    /// <summary>The media types for the <c>Accept</c> header.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The bodies of the success responses if they differ; empty if all are read the same way.</summary>
    public IReadOnlyList<SuccessBody> Successes { get; init; } = [];

    /// <summary>
    /// The redirects that are documented responses: statuses (<c>303</c>) and ranges (<c>3XX</c>) separated by commas; empty for none. All
    /// others are errors, including a 307 and a 308 of a write.
    /// </summary>
    public string Redirects
    {
        get => _redirects.Stated;
        init => _redirects = new StatusSet(value);
    }

    /// <summary>The bodies of the error responses.</summary>
    public IReadOnlyList<ErrorBody> Errors { get; init; } = [];

    /// <summary>The operation's server if it is not the client's; otherwise <see langword="null"/>.</summary>
    public string? Server { get; init; }

    /// <summary>The alternative sets of schemes, each of which is needed together; empty when the operation needs no credentials.</summary>
    public IReadOnlyList<SecurityScheme[]> Security { get; init; } = [];

    /// <summary>Whether the runtime may retry the operation after a lost response.</summary>
    public RetrySafety RetrySafety { get; init; } = RetrySafety.Never;

    /// <summary>The header by which the server recognises a duplicate request; <see langword="null"/> when the document states none.</summary>
    public string? IdempotencyHeader { get; init; }

    /// <summary>The operation's quota; <see langword="null"/> when the document states none.</summary>
    public LimitInfo? Limit { get; init; }

    /// <summary>
    /// Whether a status from 300 to 399 is a documented response, by itself or by its range. A 307 or 308 asks for the same request again:
    /// a write was not applied.
    /// </summary>
    internal bool IsDocumentedResponse(int status) =>
        status is >= 300 and < 400 && (IsRead || status is not (307 or 308)) && _redirects.Match(status) > 1;

    /// <summary>Whether one of the success responses has no body.</summary>
    internal bool MayBeEmpty => Successes.Any(static success => success.IsEmpty);
}
