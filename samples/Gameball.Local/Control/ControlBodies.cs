using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>The server's state in numbers that change when something changes, and its clock.</summary>
internal sealed record StatusBody(
    ClockBody Clock, long LastRequest, long Faults, long Jobs, bool JobsRun, long Account, long Webhooks);

/// <summary>The server's clock.</summary>
internal sealed record ClockBody(DateTimeOffset Now, bool Frozen, double OffsetSeconds);

/// <summary>A change of the clock. Members apply in this order: the time, the move, the state.</summary>
internal sealed record ClockChange
{
    public DateTimeOffset? Now { get; init; }

    public double? AdvanceSeconds { get; init; }

    public bool? Frozen { get; init; }
}

/// <summary>A fault to add.</summary>
internal sealed record NewFault
{
    public required string Kind { get; init; }

    public string? Operation { get; init; }

    public int? Status { get; init; }

    public int? Code { get; init; }

    public bool? AfterApplying { get; init; }

    public double? DelaySeconds { get; init; }

    public int? AfterRows { get; init; }

    /// <summary>0: until it is removed.</summary>
    public int? Times { get; init; }

    public double? Probability { get; init; }

    public int? Seed { get; init; }
}

/// <summary>A fault that waits.</summary>
internal sealed record FaultBody(
    long Id,
    string Kind,
    string? Operation,
    int? Status,
    int? Code,
    bool? AfterApplying,
    double? DelaySeconds,
    int? AfterRows,
    int? TimesLeft,
    double Probability,
    int Seed,
    int Hits);

internal sealed record FaultList(IReadOnlyList<FaultBody> Faults);

internal sealed record OperationList(IReadOnlyList<string> Operations, IReadOnlyList<string> FaultKinds);

/// <summary>A request without its bodies.</summary>
internal sealed record RequestSummary(
    long Number,
    DateTimeOffset At,
    string Method,
    string Path,
    string? Operation,
    int? Status,
    double DurationMs,
    string? RequestId,
    FaultHit? Fault,
    string? Rule,
    QuotaLeft? QuotaLeft,
    int RequestSize,
    int ResponseSize)
{
    public static RequestSummary Of(RequestEntry entry) => new(
        entry.Number, entry.At, entry.Method, entry.Path, entry.Operation, entry.Status, entry.Duration.TotalMilliseconds, entry.RequestId,
        entry.Fault, entry.Rule, entry.QuotaLeft, entry.RequestSize, entry.ResponseSize);
}

/// <summary>Some requests, and the number of the newest of all.</summary>
internal sealed record RequestList(long Last, IReadOnlyList<RequestSummary> Requests);

/// <summary>A request with the first 64 KiB of its bodies; <see langword="null"/> for bodies that the log had to drop.</summary>
internal sealed record RequestDetails(RequestSummary Summary, string? RequestBody, string? ResponseBody);

internal sealed record JobList(IReadOnlyList<JobView> Jobs);

internal sealed record JobRowList(int Total, IReadOnlyList<JobRow> Rows);

internal sealed record NewWebhook
{
    public required string Url { get; init; }
}

internal sealed record WebhookList(IReadOnlyList<WebhookTarget> Targets);

/// <summary>An event to send. Without <see cref="Data"/> it has the customer's data or a sample message.</summary>
internal sealed record NewEvent
{
    public required string Topic { get; init; }

    public required string CustomerId { get; init; }

    public JsonElement? Data { get; init; }
}

internal sealed record DeliveryList(IReadOnlyList<WebhookDelivery> Deliveries);

/// <summary>What to fill an account with.</summary>
internal sealed record NewSeed
{
    public int? Customers { get; init; }

    public int? OrdersPerCustomer { get; init; }

    public int? Seed { get; init; }
}

internal sealed record SeedResult(int Customers, int Orders, int Rejected);
