using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Conformance.Mock;

/// <summary>Causes of complaints in the mock server, in a document or in the made-up values, and not in the client.</summary>
internal sealed partial record KnownCause(string Reason, Func<Finding, bool> Applies)
{
    private static readonly KnownCause[] s_all =
    [
        new("Prism could not make up a response, made up one that is not as documented, or ended itself",
            finding => finding.Kind == FindingKind.MockFailed),
        new("Prism checks a header parameter Accept, whose definition OpenAPI says to ignore (Parameter Object, name)",
            finding => AllLines(finding, @"header\.accept: enum")),
        new("Prism reads each part of multipart/form-data as one string, without lists and JSON",
            finding => finding.Exchange.Contains("\nContent-Type: multipart/", StringComparison.Ordinal)
                && AllLines(finding, @"body\S*: (type|oneOf|anyOf|required) .*(array|object|schema|property)")),
        new("Prism reads each field of a form as one string, without duplicate names and JSON",
            finding => finding.Exchange.Contains("\nContent-Type: application/x-www-form-urlencoded", StringComparison.Ordinal)
                && AllLines(finding, @"body\S*: (type|oneOf|anyOf) .*(array|object|schema)")),
        new("Prism treats an empty form as a missing body",
            finding => finding.Exchange.Contains("\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 0\n", StringComparison.Ordinal)
                && AllLines(finding, "required Body parameter is required$")),
        new("The document's media type has two slashes, which no header allows",
            finding => AllLines(finding, "Supported content types: [^ ,]+/[^ ,]+/")),
        new("Prism ignores discriminators, and rejects a value that fits two cases",
            finding => AllLines(finding, "must match exactly one schema in oneOf$")),
        new("The harness cannot know which string, number or object an unnamed union takes",
            finding => AllLines(finding, ": (type|format|enum|const|oneOf|anyOf|additionalProperties|required) ")
                && AnyLine(finding, "(schema in anyOf|exactly one schema in oneOf)$")),
        new("The harness cannot know the keys that patternProperties or propertyNames allow",
            finding => AllLines(finding, "must NOT have additional properties; found 'someKey'$")),
        new("A made-up page has a cursor without a page",
            finding => finding.Operation.EndsWith("AllAsync", StringComparison.Ordinal)
                && (finding.Detail.Contains("cannot be read to its end", StringComparison.Ordinal) || AllLines(finding, @"query\.\S+: type "))),
        new("Prism makes up text for a response that is a stream of JSON values",
            finding => finding.Kind == FindingKind.SuccessUnreadable && Stream().IsMatch(finding.Exchange)),
        new("Prism compares encoded names of parameters with plain ones",
            finding => AllLines(finding, @"required property '[^']*%[0-9a-fA-F]{2}[^']*'")),
    ];

    public static string? ReasonFor(Finding finding) =>
        finding.Kind == FindingKind.Passed ? null : Array.Find(s_all, cause => cause.Applies(finding))?.Reason;

    private static bool AllLines(Finding finding, string pattern) =>
        finding.Kind == FindingKind.RequestRejected && finding.Detail.Split('\n').All(line => Regex.IsMatch(line, pattern, RegexOptions.CultureInvariant));

    private static bool AnyLine(Finding finding, string pattern) =>
        finding.Detail.Split('\n').Any(line => Regex.IsMatch(line, pattern, RegexOptions.CultureInvariant));

    [GeneratedRegex(@"=> 2\d\d (application/x-ndjson|application/jsonl|application/json-seq|text/event-stream)")]
    private static partial Regex Stream();
}
