using System.Linq;
using System.Text.RegularExpressions;

namespace Gameball.Conformance.Mock;

/// <summary>A complaint that is the doing of the mock server or of a document, with the reason.</summary>
/// <param name="Document">The document's name; <see langword="null"/> for any.</param>
/// <param name="Pattern">Matches the operation, a space, and the complaint with the exchange.</param>
internal sealed record KnownCause(FindingKind Kind, string? Document, Regex Pattern, string Reason)
{
    private static readonly KnownCause[] s_all =
    [
    ];

    private static KnownCause Of(FindingKind kind, string pattern, string reason, string? document = null) =>
        new(kind, document, new(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), reason);

    public static string? ReasonFor(Finding finding) => finding.Kind == FindingKind.Passed ? null : s_all
        .FirstOrDefault(cause => cause.Kind == finding.Kind
            && (cause.Document is null || cause.Document == finding.Document)
            && cause.Pattern.IsMatch($"{finding.Operation} {finding.Detail}\n{finding.Exchange}"))
        ?.Reason;
}
