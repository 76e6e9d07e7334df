using System;
using System.Collections.Generic;
using Gameball.Generator.Settings;

namespace Gameball.Generator.Binding;

/// <summary>Names that a document cannot have, because emitted code, the runtime or C# itself uses them.</summary>
internal static class ReservedNames
{
    /// <summary>The runtime's own types: in the default namespace a generated type with such a name would hide them.</summary>
    public static IReadOnlyList<string> RuntimeTypes { get; } =
    [
        "BatchCanceledException", "BatchValidationIssue", "BatchImportOptions", "BatchIncompleteException", "BatchJob", "BatchJobEntry",
        "BatchItemDriver", "BatchItemState", "BatchJobPhase", "BatchJobReport", "BatchJobStatus", "BatchJournal", "BatchJournalCount", "BatchJournalException",
        "BatchJournalSummary", "BatchOperation", "BatchOutcome", "BatchPlanItem", "BatchProgress", "BatchReport",
        "BatchSourceException", "BatchStep", "BatchTarget", "GameballApiVersion", "GameballAuthenticationException", "GameballConflictException",
        "GameballBody", "GameballCallOptions", "GameballCallStatus", "GameballClientStatus", "GameballQuotaStatus", "GameballRawResponse",
        "GameballErrorCode", "GameballErrorFamily", "GameballEvent", "GameballException", "GameballFailureKind", "GameballFile",
        "GameballKeys", "GameballLimitOptions", "GameballNotFoundException", "GameballNotification",
        "GameballNotificationEvent", "GameballOptions", "GameballProfileEvent", "GameballRateLimitLease", "GameballRateLimitRefusal",
        "GameballRateLimitRequest",
        "GameballRateLimitedException", "GameballRateLimiter", "GameballResponse", "GameballResponseOptions", "GameballRetryOptions",
        "GameballServerException", "GameballTokenRequest", "GameballTransportException", "GameballInvalidResponseException",
        "GameballValidationException", "GameballWebhookClaim", "GameballWebhookEvent", "GameballWebhookOptions",
        "GameballWebhookReceiver", "GameballWebhookResult", "GameballWebhookVerdict", "IBatchOperation", "IBatchSteps",
        "IGameballRateLimitFeedback", "IGameballWebhookStore", "CounterCheck", "JsonScalar", "JsonScalarKind", "Optional", "RowState",
        "UnknownCause",
    ];

    /// <summary>Names that the runtime or the emitters declare in, or import into, the client's namespace.</summary>
    private static readonly string[] s_types =
    [
        "System", "Microsoft", "Runtime", "GameballJson", "GameballImport", "GameballImportServices", "IGameballClientFactory", .. RuntimeTypes,
    ];

    private static readonly string[] s_object =
        ["Equals", "GetHashCode", "ToString", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals"];

    /// <summary>Members of every record.</summary>
    public static IEnumerable<string> RecordMembers { get; } =
        [.. s_object, "Clone", "EqualityContract", "PrintMembers", "Deconstruct"];

    /// <summary>Members of every open enum.</summary>
    public static IEnumerable<string> EnumMembers { get; } =
        [.. s_object, "PrintMembers", "Deconstruct", "Value", "Parse", "TryParse", "IsKnown"];

    /// <summary>Cases of every union; the members of a case begin with <c>As</c> or <c>From</c>.</summary>
    public static IEnumerable<string> UnionCases { get; } = [Model.UnionModel.AnythingElse];

    /// <summary>Members of the client, of each tag's client and of the security table.</summary>
    public static IEnumerable<string> ClientMembers { get; } = [.. s_object, "Dispose"];

    /// <summary>Members of the client itself.</summary>
    public static IEnumerable<string> ClientProperties { get; } = [.. ClientMembers, "SendAsync", "SendOperation"];

    /// <summary>Parameters and locals of every emitted method.</summary>
    public static IEnumerable<string> Parameters { get; } = ["options", "cancellationToken", "request", "_connection"];

    /// <summary>Keys of files outside of the tags.</summary>
    public static IEnumerable<string> FileKeys { get; } = ["Client", "Json", "Injection", "Security", "Shared", "Polyfills"];

    public static IEnumerable<string> Types(BindingSettings settings) =>
    [
        .. s_types,
        .. settings.Namespace.Split('.'),
        settings.ClientName,
        "I" + settings.ClientName,
        settings.ClientName + "Security",
        Stem(settings.ClientName) + "Json",
        Stem(settings.ClientName) + "Services",
    ];

    // The client's JSON code has its name without 'Client': GameballJson.
    private static string Stem(string clientName) =>
        clientName.EndsWith("Client", StringComparison.Ordinal) ? clientName.Substring(0, clientName.Length - 6) : clientName;
}
