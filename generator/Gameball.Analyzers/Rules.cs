using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Gameball.Analyzers;

/// <summary>
/// Every rule about code that uses an emitted client. An id is <c>GBA</c> and four digits; the first digit names the subject: 1 calls and
/// clients, 2 keys, 3 failures, 4 values. The help page of a rule is <c>docs/problems/{Id}.md</c>.
/// </summary>
internal static class Rules
{
    private const string InPackage = " in the folder of the package Gameball.Generated has an example and its correction, too.";

    private const string Performance = "Gameball.Performance";
    private const string Reliability = "Gameball.Reliability";
    private const string Security = "Gameball.Security";

    public static readonly DiagnosticDescriptor CallForEachRow = new(
        "GBA1001", "Call for each row",
        "'{0}' sends one request for each row; '{1}.ImportAsync' sends up to 1,000 rows in one request and reports an outcome for each",
        Performance, DiagnosticSeverity.Info, true, "docs/problems/GBA1001.md" + InPackage, HelpPages.Address + "GBA1001.md");

    public static readonly DiagnosticDescriptor IgnoredReport = new(
        "GBA1002", "Report of an import is ignored",
        "'{0}' does not throw for rows that failed; call EnsureComplete() on its report, or read the report's outcomes",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA1002.md" + InPackage, HelpPages.Address + "GBA1002.md");

    public static readonly DiagnosticDescriptor ClientForEachCall = new(
        "GBA1003", "Client created again and again",
        "This creates a new '{0}' {1}; a client keeps connections and quotas, so create one and reuse it",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA1003.md" + InPackage, HelpPages.Address + "GBA1003.md");

    public static readonly DiagnosticDescriptor KeyInSource = new(
        "GBA2001", "Key in source code",
        "The source code contains a key for '{0}'; read it from configuration or from a secret store, and replace the key if it was published",
        Security, DiagnosticSeverity.Warning, true, "docs/problems/GBA2001.md" + InPackage, HelpPages.Address + "GBA2001.md");

    public static readonly DiagnosticDescriptor TestKeyInSource = new(
        "GBA2002", "Test key in source code",
        "The source code contains a test key for '{0}'; read it from configuration, so that the live key needs no edit",
        Security, DiagnosticSeverity.Info, true, "docs/problems/GBA2002.md" + InPackage, HelpPages.Address + "GBA2002.md");

    public static readonly DiagnosticDescriptor SecretKeyOnDevice = new(
        "GBA2003", "Secret key in an application for users' devices",
        "A user can read the secret key out of this {0} application; call Gameball from your server, or use the API key with a session token",
        Security, DiagnosticSeverity.Warning, true, "docs/problems/GBA2003.md" + InPackage, HelpPages.Address + "GBA2003.md");

    public static readonly DiagnosticDescriptor SwallowedFailure = new(
        "GBA3001", "Failed call is swallowed",
        "This catch clause hides a failed call and its cause; log the exception, rethrow it, or catch the type of the expected failure",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA3001.md" + InPackage, HelpPages.Address + "GBA3001.md");

    public static readonly DiagnosticDescriptor RetryCountsTwice = new(
        "GBA3002", "Retry may count twice",
        "This loop calls '{0}' again although the failed call may have been applied; retry only if IsSafeToRetry is true",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA3002.md" + InPackage, HelpPages.Address + "GBA3002.md");

    public static readonly DiagnosticDescriptor SecondRetryLayer = new(
        "GBA3003", "Second layer of retries",
        "'{0}' retries calls that the client already retries where that is safe; a call that it sends twice may count twice",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA3003.md" + InPackage, HelpPages.Address + "GBA3003.md");

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "GBA4001", "Value is not in the document",
        "The document lists no value '{0}' for '{1}'{2}",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA4001.md" + InPackage, HelpPages.Address + "GBA4001.md");

    public static readonly DiagnosticDescriptor NoTransactionId = new(
        "GBA4002", "Request without TransactionId",
        "This '{0}' has no TransactionId; a refund names the transaction by it, and cannot name this one",
        Reliability, DiagnosticSeverity.Warning, true, "docs/problems/GBA4002.md" + InPackage, HelpPages.Address + "GBA4002.md");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        CallForEachRow, IgnoredReport, ClientForEachCall,
        KeyInSource, TestKeyInSource, SecretKeyOnDevice,
        SwallowedFailure, RetryCountsTwice, SecondRetryLayer,
        UnknownValue, NoTransactionId,
    ];
}
