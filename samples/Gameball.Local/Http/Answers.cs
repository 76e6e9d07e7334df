using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Local;

/// <summary>The error envelope.</summary>
internal sealed record ErrorResponseReader(int Code, string Type, string Message, string DocumentationUrl, string RequestId);

/// <summary>What a tracked order earned.</summary>
internal sealed record OrderAnswer(string CustomerId, decimal RedeemedPoints, decimal RewardedPoints, IReadOnlyList<LineAnswer> LineItems);

/// <summary>What one of its lines earned.</summary>
internal sealed record LineAnswer(string? ProductId, decimal Quantity, decimal DecimalPoints, decimal Points, decimal Score);

/// <summary>That events were taken.</summary>
internal sealed record EventsAnswer(bool Success, string Message);

/// <summary>The job that a batch became.</summary>
internal sealed record BatchAnswer(long JobId);

/// <summary>A job as it stands.</summary>
internal sealed record JobAnswer(
    string Operation,
    int ErrorCount,
    int TotalCount,
    int FinishedCount,
    DateTimeOffset? StartedAt,
    DateTimeOffset CreatedAt,
    string Status,
    JobRows? Response)
{
    /// <summary>The same in the words of the published document.</summary>
    public PublishedJobAnswer AsPublished(long id) => new(
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
internal sealed record PublishedJobAnswer(
    string BatchId,
    string Status,
    decimal Progress,
    int TotalItems,
    int ProcessedItems,
    int FailedItems,
    IReadOnlyList<RowEntry> Results,
    IReadOnlyList<RowEntry> Errors);

/// <summary>The rows that a job is done with.</summary>
internal sealed record JobRows(IReadOnlyList<RowEntry> Successful, IReadOnlyList<RowEntry> Failed);

/// <summary>All that is answered, known at compile time: a sample that is published trimmed or native has no reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ErrorResponseReader))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(EventsAnswer))]
[JsonSerializable(typeof(BatchAnswer))]
[JsonSerializable(typeof(JobAnswer))]
[JsonSerializable(typeof(PublishedJobAnswer))]
internal sealed partial class Answers : JsonSerializerContext;
