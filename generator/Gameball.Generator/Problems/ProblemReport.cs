using System.Collections.Generic;
using System.Linq;

namespace Gameball.Generator.Problems;

/// <summary>What is told of all problems: each as much as its document's settings say, and of a flood the beginning.</summary>
internal static class ProblemReport
{
    /// <summary>A document of one mistake made everywhere would otherwise bury all else, and cost the compiler seconds.</summary>
    public const int MaxOfOneRule = 100;

    /// <param name="severities">By the document's path.</param>
    public static IEnumerable<Problem> Create(IEnumerable<Problem> problems, IReadOnlyDictionary<string, RuleSeverity[]> severities)
    {
        var told = problems.Select(problem => Weigh(problem, severities)).OfType<Problem>().ToList();
        var counts = told.GroupBy(KindOf).ToDictionary(kind => kind.Key, kind => kind.Count());
        var seen = new Dictionary<string, int>();
        foreach (var problem in told)
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
