using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>What a document says of an operation, as the generated code hands it to the runtime.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationInfo
{
    private readonly StatusSet _redirects = StatusSet.None;

    /// <summary>Describes an operation.</summary>
    /// <param name="id">The operation id: what errors and telemetry name.</param>
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

    /// <summary>Whether its method only reads, and takes no body.</summary>
    internal bool IsRead { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    /// <summary>What it answers with: the media types to ask for.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The bodies of its successes where they differ; empty where each is read alike.</summary>
    public IReadOnlyList<SuccessBody> Successes { get; init; } = [];

    /// <summary>
    /// The redirects that are answers of it: statuses (<c>303</c>) and ranges (<c>3XX</c>) with commas between them; empty for none. All
    /// others are errors, and so are a 307 and a 308 of a write.
    /// </summary>
    public string Redirects
    {
        get => _redirects.Stated;
        init => _redirects = new StatusSet(value);
    }

    /// <summary>The bodies of its errors.</summary>
    public IReadOnlyList<ErrorBody> Errors { get; init; } = [];

    /// <summary>Its server where that is not the client's; <see langword="null"/> otherwise.</summary>
    public string? Server { get; init; }

    /// <summary>Alternatives, each a set of schemes needed together; empty when the operation needs no credentials.</summary>
    public IReadOnlyList<SecurityScheme[]> Security { get; init; } = [];

    /// <summary>Whether the runtime may send it again after an answer was lost.</summary>
    public RetrySafety RetrySafety { get; init; } = RetrySafety.Never;

    /// <summary>The quota it draws on; <see langword="null"/> where the document states none.</summary>
    public LimitInfo? Limit { get; init; }

    /// <summary>
    /// Whether a status of 300 to 399 is an answer, by itself or by its range. A 307 or 308 asks for the same request again:
    /// a write was not done.
    /// </summary>
    internal bool IsDocumentedResponse(int status) =>
        status is >= 300 and < 400 && (IsRead || status is not (307 or 308)) && _redirects.Match(status) > 1;

    /// <summary>Whether one of its successes has no body.</summary>
    internal bool MayBeEmpty => Successes.Any(static success => success.IsEmpty);
}
