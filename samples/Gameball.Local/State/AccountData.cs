using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Local;

/// <summary>Everything that a snapshot holds.</summary>
internal sealed class AccountData
{
    public const int CurrentVersion = 1;

    /// <summary>The version of this format. A snapshot of another version is refused.</summary>
    public int Version { get; init; } = CurrentVersion;

    public long LastId { get; set; } = 11_000_000;

    public LoyaltyProgram Program { get; init; } = new();

    public List<CustomerRecord> Customers { get; init; } = [];

    public List<HoldRecord> Holds { get; init; } = [];

    public List<CouponRecord> Coupons { get; init; } =
    [
        new() { Code = "SPRING10", Name = "Spring", Type = "percentage", Value = 10, LimitPerCustomer = 1 },
        new() { Code = "FREESHIP", Name = "Free shipping from 50", Type = "shipping", MinOrderValue = 50 },
        new() { Code = "LASTONE", Name = "One for all", Type = "fixed", Value = 5, UsageLimit = 1 },
    ];

    public List<CouponLock> Locks { get; init; } = [];

    public List<JobData> Jobs { get; init; } = [];

    /// <summary>The rows that took effect so far.</summary>
    public List<AppliedRow> Applied { get; init; } = [];
}

/// <summary>The types of a snapshot, known at compile time: a trimmed or native program has no reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AccountData))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
