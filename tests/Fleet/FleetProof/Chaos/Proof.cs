using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Gameball.Local;

namespace Gameball.FleetProof.Chaos;

/// <summary>Compares a report with the rows that took effect on the server, row by row.</summary>
internal static class Proof
{
    private static readonly string[] s_states = ["succeeded", "failed", "unprocessed", "unknown"];

    /// <returns>The disagreements, and the number of rows that the report counts as unknown.</returns>
    public static (IReadOnlyList<string> Problems, int Unknown) Compare(Round round, int rows, string reportFile, string outcomesFile, Ledger ledger)
    {
        List<string> problems = [];
        using var report = JsonDocument.Parse(File.ReadAllText(reportFile));
        var reported = s_states.ToDictionary(state => state, state => report.RootElement.GetProperty(state).GetInt32());
        if (reported.Values.Sum() != rows || report.RootElement.GetProperty("rowsIn").GetInt32() != rows)
        {
            problems.Add($"the report counts {string.Join(", ", reported.Select(count => $"{count.Value} {count.Key}"))} of {rows} rows");
        }

        var states = Enumerable.Repeat("succeeded", rows).ToArray();
        foreach (var line in File.ReadLines(outcomesFile).Where(static line => line.Length > 0).Select(static line => line.Split(' ')))
        {
            states[int.Parse(line[0], CultureInfo.InvariantCulture)] = line[1].ToLowerInvariant();
        }

        problems.AddRange(reported.Where(count => states.Count(state => state == count.Key) != count.Value)
            .Select(count => $"the report has {count.Value} rows {count.Key}, the outcomes {states.Count(state => state == count.Key)}"));
        for (var i = 0; i < rows; i++)
        {
            var times = ledger.TimesApplied(round.Batch, round.KeyPrefix + i.ToString(CultureInfo.InvariantCulture));
            if (!Holds(round, states[i], times))
            {
                problems.Add($"row {i} was applied {times} times and is reported as {states[i]}");
            }
        }

        return (problems, reported["unknown"]);
    }

    private static bool Holds(Round round, string state, int times) => state switch
    {
        "succeeded" => times == 1,
        "unknown" => !round.IsKeyed && times <= 1,
        _ => times == 0,
    };
}
