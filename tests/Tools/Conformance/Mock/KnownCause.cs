using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Conformance.Mock;

/// <summary>Why a complaint is the doing of the mock server, of a document or of the made-up values, and no fault of the client.</summary>
internal sealed partial record KnownCause(string Reason, Func<Finding, bool> Applies)
{
    private static readonly KnownCause[] s_all =
    [
        new("Prism could not make up a response, made up one that is not as documented, or ended itself",
            finding => finding.Kind == FindingKind.MockFailed),
        new("Prism checks a header parameter Accept, whose definition OpenAPI says to ignore (Parameter Object, name)",
            finding => AllLines(finding, @"header\.accept: enum")),
        new("Prism reads each part of multipart/form-data as one text: no lists, no JSON",
            finding => finding.Exchange.Contains("\nContent-Type: multipart/", StringComparison.Ordinal)
                && AllLines(finding, @"body\S*: (type|oneOf|anyOf|required) .*(array|object|schema|property)")),
        new("Prism reads each field of a form as one text: no repeated names, no JSON",
            finding => finding.Exchange.Contains("\nContent-Type: application/x-www-form-urlencoded", StringComparison.Ordinal)
                && AllLines(finding, @"body\S*: (type|oneOf|anyOf) .*(array|object|schema)")),
        new("Prism takes an empty form for no body",
            finding => finding.Exchange.Contains("\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 0\n", StringComparison.Ordinal)
                && AllLines(finding, "required Body parameter is required$")),
        new("The document's media type has two slashes, which no header carries",
            finding => AllLines(finding, "Supported content types: [^ ,]+/[^ ,]+/")),
        new("Prism knows no discriminators, and of two cases that both fit it takes none",
            finding => AllLines(finding, "must match exactly one schema in oneOf$")),
        new("The harness cannot know which text, number or object a union without a name takes",
            finding => AllLines(finding, ": (type|format|enum|const|oneOf|anyOf|additionalProperties|required) ")
                && AnyLine(finding, "(schema in anyOf|exactly one schema in oneOf)$")),
        new("The harness cannot know the keys that patternProperties or propertyNames allow",
            finding => AllLines(finding, "must NOT have additional properties; found 'someKey'$")),
        new("A made-up page names a place where no page begins",
            finding => finding.Operation.EndsWith("AllAsync", StringComparison.Ordinal)
                && (finding.Detail.Contains("cannot be read to its end", StringComparison.Ordinal) || AllLines(finding, @"query\.\S+: type "))),
        new("Prism makes up text where a response is a stream of JSON values",
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
