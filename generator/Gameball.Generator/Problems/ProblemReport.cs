using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Problems;

/// <summary>The problems to report: each with the severity of its document's settings, and of very many problems the first ones.</summary>
internal static class ProblemReport
{
    /// <summary>
    /// The limit per rule and document. One mistake made everywhere would otherwise hide all others and cost the compiler seconds.
    /// </summary>
    public const int MaxOfOneRule = 100;

    /// <param name="severities">The severities by the document's path.</param>
    public static IEnumerable<Problem> Create(IEnumerable<Problem> problems, IReadOnlyDictionary<string, RuleSeverity[]> severities)
    {
        var reported = problems.Select(problem => Weigh(problem, severities)).OfType<Problem>().ToList();
        var counts = reported.GroupBy(KindOf).ToDictionary(kind => kind.Key, kind => kind.Count());
        var seen = new Dictionary<string, int>();
        foreach (var problem in reported)
        {
            var kind = KindOf(problem);
            seen.TryGetValue(kind, out var before);
            seen[kind] = before + 1;
            if (before < MaxOfOneRule)
            {
                yield return problem;
            }
            else if (before == MaxOfOneRule)
            {
                yield return problem with { More = counts[kind] - MaxOfOneRule };
            }
        }
    }

    private static string KindOf(Problem problem) => problem.Id + " " + problem.Place?.Path;

    private static Problem? Weigh(Problem problem, IReadOnlyDictionary<string, RuleSeverity[]> severities) =>
        problem.Place is not { } place
        || !severities.TryGetValue(place.Path, out var rules)
        || rules.FirstOrDefault(rule => rule.Id == problem.Id) is not { } stated ? problem
        : stated.Severity is { } severity ? problem with { Severity = severity }
        : null;
}
