using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Gameball.Generator.Corpus.Kinds;

/// <summary>Emitted lines by what they are for. A line counts with its indent and its end; the first pattern that matches decides.</summary>
internal static class LineKinds
{
    private static readonly (string Kind, Regex Pattern)[] s_all =
    [
        Of("comments", "^///"),
        Of("attributes", @"^\["),
        Of("head of the file", "^(#|//|using |namespace |$)"),
        Of("JSON: reading", @"ReadValue\(|JsonReader |^case \d|^default: |^for \(var at"),
        Of("JSON: writing", @"WriteValue\(|\.Write\(|^(if \(.*\) )?to\.|^var to "),
        Of("JSON: classes and tables", "GeneratedClassJson<|JsonMembers |GeneratedJson<| Instance = |partial class (GameballJson|Converters)"),
        Of("records: properties", @"^(public|internal) .* \{ get; (init|set); \}"),
        Of("records: head, printing, constructor", @"^\w+ sealed partial record|PrintMembers\(|^public \w+\(\) \{ \}"),
        Of("enums and unions", @"^\w+ readonly partial record|^public static |IsKnown|string Value|_value;| Value \{ get; \}|UnionTable|UnionEntry|^public .* As\w+ =>"),
        Of("operations: descriptions", @"OperationInfo |^(Security|Limit|Errors|RetrySafety|Accept|Successes|Redirects|IdempotencyHeader|Server) = "),
        Of("operations: signatures", @"\w+Async(All)?\(.*cancellationToken = default\)"),
        Of("operations: bodies", @"request|this\._connection"),
    ];

    public static IEnumerable<(string Kind, long Bytes)> Of(IEnumerable<string> texts) => texts
        .SelectMany(text => text.Split('\n'))
        .GroupBy(line => KindOf(line.Trim()), line => Encoding.UTF8.GetByteCount(line) + 1L)
        .Select(kind => (kind.Key, kind.Sum()))
        .OrderByDescending(kind => kind.Item2);

    private static string KindOf(string line) => s_all.Where(kind => kind.Pattern.IsMatch(line)).Select(kind => kind.Kind).FirstOrDefault("other");

    private static (string Kind, Regex Pattern) Of(string kind, string pattern) => (kind, new Regex(pattern, RegexOptions.CultureInvariant));
}
