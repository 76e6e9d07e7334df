using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Peers;

// The records of the clients that have no generator, in the form that System.Text.Json reads and writes fastest.

internal sealed class Order
{
    public required string CustomerId { get; set; }

    public required string OrderId { get; set; }

    public required DateTimeOffset OrderDate { get; set; }

    public required decimal TotalPaid { get; set; }
}

internal sealed class Tracked
{
    public decimal? RewardedPoints { get; set; }
}

internal sealed class Batch
{
    public required List<Order> Body { get; set; }
}

internal sealed class Created
{
    public long JobId { get; set; }
}

internal sealed class Job
{
    public string? Operation { get; set; }

    public int? ErrorCount { get; set; }

    public int? TotalCount { get; set; }

    public int? FinishedCount { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? Status { get; set; }

    public JobResponse? Response { get; set; }
}

internal sealed class JobResponse
{
    public List<JobRow>? Successful { get; set; }

    public List<JobRow>? Failed { get; set; }
}

internal sealed class JobRow
{
    public string? CustomerId { get; set; }

    public string? OrderId { get; set; }

    public string? TransactionId { get; set; }

    public string? Message { get; set; }

    public string? Error { get; set; }

    public int? Code { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Other { get; set; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Tracked))]
[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(Created))]
[JsonSerializable(typeof(Job))]
internal sealed partial class Json : JsonSerializerContext;
