using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Local;

/// <summary>The error envelope.</summary>
internal sealed record ErrorResponse(int Code, string Type, string Message, string DocumentationUrl, string RequestId);

/// <summary>The job of a batch.</summary>
internal sealed record BatchResponse(long JobId);

/// <summary>The status of a job.</summary>
internal sealed record JobResponse(
    string Operation,
    int ErrorCount,
    int TotalCount,
    int FinishedCount,
    DateTimeOffset? StartedAt,
    DateTimeOffset CreatedAt,
    string Status,
    JobRows? Response)
{
    /// <summary>Returns the same status in the form of the published document.</summary>
    public PublishedJobResponse AsPublished(long id) => new(
        id.ToString(CultureInfo.InvariantCulture),
        Status switch { "queued" => "pending", "running" => "processing", var other => other },
        TotalCount == 0 ? 0 : 100m * (FinishedCount + ErrorCount) / TotalCount,
        TotalCount,
        FinishedCount + ErrorCount,
        ErrorCount,
        Response?.Successful ?? [],
        Response?.Failed ?? []);
}

/// <summary>A job as the published document describes it: processed rows include those that failed.</summary>
internal sealed record PublishedJobResponse(
    string BatchId,
    string Status,
    decimal Progress,
    int TotalItems,
    int ProcessedItems,
    int FailedItems,
    IReadOnlyList<RowEntry> Results,
    IReadOnlyList<RowEntry> Errors);

/// <summary>The rows that a job has finished.</summary>
internal sealed record JobRows(IReadOnlyList<RowEntry> Successful, IReadOnlyList<RowEntry> Failed);

/// <summary>All response types, known at compile time: a trimmed or native sample has no reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(BatchResponse))]
[JsonSerializable(typeof(JobResponse))]
[JsonSerializable(typeof(PublishedJobResponse))]
internal sealed partial class Responses : JsonSerializerContext;
