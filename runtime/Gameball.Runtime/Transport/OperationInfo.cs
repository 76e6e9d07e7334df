using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>What a document says of an operation, as the generated code hands it to the runtime.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationInfo
{
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
    }

    /// <summary>The operation id.</summary>
    public string Id { get; }

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; }

    internal HttpMethod HttpMethod { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    /// <summary>What it answers with: the media types to ask for.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The bodies of its successes where they differ; empty where each is read alike.</summary>
    public IReadOnlyList<SuccessBody> Successes { get; init; } = [];

    /// <summary>The bodies of its errors.</summary>
    public IReadOnlyList<ErrorBody> Errors { get; init; } = [];

    /// <summary>Its server where that is not the client's; <see langword="null"/> otherwise.</summary>
    public string? Server { get; init; }

    /// <summary>Alternatives, each a set of schemes needed together; empty when the operation needs no credentials.</summary>
    public IReadOnlyList<SecurityScheme[]> Security { get; init; } = [];

    /// <summary>Whether the runtime may send it again after an answer was lost.</summary>
    public RepeatRule Repeat { get; init; } = RepeatRule.Never;

    /// <summary>The quota it draws on; <see langword="null"/> where the document states none.</summary>
    public LimitInfo? Limit { get; init; }

    /// <summary>Whether one of its successes has no body.</summary>
    internal bool MayBeEmpty => Successes.Any(static success => success.IsEmpty);
}
