using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Gameball.Conformance.Suites;

/// <summary>Runs the suites of a folder and prints the cases that passed, failed, and fail on purpose.</summary>
internal static class SuitesCommand
{
    /// <param name="args">The folder; after it, optionally, the id of the one case to run.</param>
    /// <returns>0 if exactly the cases of the table of exceptions failed.</returns>
    public static int Run(string[] args)
    {
        if (args.Length is < 1 or > 2 || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine("Name a folder with suites.");
            return 2;
        }

        var only = args.ElementAtOrDefault(1);
        return SuiteTable.All.Select(suite => Passes(suite, args[0], only)).ToList().TrueForAll(passes => passes) ? 0 : 1;
    }

    private static bool Passes(Suite suite, string folder, string? only)
    {
        var path = Path.Combine(folder, suite.File);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Console.WriteLine($"{suite.Name}: {suite.File} is missing");
            return false;
        }

        var reasons = Exceptions.Read(suite.Name);
        var cases = suite.Read(path).Where(test => only is null || test.Id == only).ToList();
        var faults = cases.Select(test => (test.Id, Fault: FaultOf(test))).Where(row => row.Fault is not null).ToList();
        var unlisted = faults.Where(row => !reasons.ContainsKey(row.Id)).ToList();
        var idle = only is null ? reasons.Keys.Except(faults.Select(row => row.Id)).ToList() : [];
        Console.WriteLine($"{suite.Name}: {cases.Count - faults.Count} passed, {unlisted.Count} failed, "
            + $"{faults.Count - unlisted.Count} fail on purpose");
        Print(unlisted.Select(row => $"FAILED {row.Id}: {row.Fault}"));
        Print(idle.Select(id => $"FAILED {id}: it is listed as an exception and does not fail"));
        Print(faults.Where(row => reasons.ContainsKey(row.Id)).GroupBy(row => reasons[row.Id]).Select(
            group => $"on purpose: {string.Join("; ", group.Select(row => row.Id))}: {group.Key}"));
        return unlisted.Count + idle.Count == 0;
    }

    private static string? FaultOf(SuiteCase test)
    {
        try
        {
            return test.Fault();
        }
        catch (Exception failure)
        {
            return failure.GetType().Name + ": " + failure.Message;
        }
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine("  " + line.Replace("\n", "\\n"));
        }
    }
}
