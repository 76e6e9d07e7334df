using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Gameball.Conformance.Mock;

/// <summary>The table of documents on the console, the complaints below it, and each with its exchange in a file for the document.</summary>
internal sealed class MockReport
{
    private const string Row = "{0,-36}{1,6}{2,9}{3,7}{4,8}{5,7}{6,10}{7,5}";
    private const int MaxExamples = 60;

    private readonly string _folder;
    private readonly List<Finding> _open = [];
    private readonly Dictionary<string, int> _known = [];
    private int _unusable;
    private int _calls;

    public MockReport(string folder)
    {
        _folder = folder;
        Write("document", "ops", "not made", "calls", "passed", "known", "complaints", "cut");
    }

    public void Add(string name, int operations, DocumentRun run)
    {
        Finding[] complaints = [.. run.Findings.Where(finding => finding.Kind != FindingKind.Passed)
            .Select(finding => finding with { Reason = KnownCause.ReasonFor(finding) })];
        Finding[] open = [.. complaints.Where(finding => finding.Reason is null)];
        foreach (var known in complaints.Where(finding => finding.Reason is not null))
        {
            _known[known.Reason!] = _known.GetValueOrDefault(known.Reason!) + 1;
        }

        _open.AddRange(open);
        _calls += run.Findings.Count;
        DocumentedOperation[] notCalled = [.. run.NotCalled];
        Write(name, operations, notCalled.Length, run.Findings.Count, run.Findings.Count - complaints.Length, complaints.Length - open.Length, open.Length, run.Cut);
        File.WriteAllLines(Path.Combine(_folder, name + ".txt"),
        [
            .. notCalled.Select(operation => $"not called: {operation.Verb} {operation.Path}"),
            .. complaints.Select(finding => $"--- {finding.Kind} {finding.Operation} [{finding.Pass}]{(finding.Reason is { } reason ? " known: " + reason : "")}\n{finding.Detail}\n{finding.Exchange}\n"),
        ]);
    }

    public void AddUnusable(string name, string reason)
    {
        _unusable++;
        Console.Out.WriteLine($"{name,-36}{reason}");
    }

    /// <summary>Prints the complaints. Returns 1 if one of them has no known cause.</summary>
    public int Finish()
    {
        Console.Out.WriteLine();
        foreach (var (reason, count) in _known.OrderByDescending(known => known.Value))
        {
            Console.Out.WriteLine($"known {count,5} × {reason}");
        }

        foreach (var group in _open.GroupBy(finding => (finding.Document, finding.Operation, finding.Kind)).Take(MaxExamples))
        {
            var first = group.First();
            Console.Out.WriteLine($"{first.Kind} {first.Document} {first.Operation} [{string.Join(", ", group.Select(one => one.Pass))}]: {FirstLine(first.Detail)}");
        }

        Console.Out.WriteLine($"{_calls} calls, {_open.Count} complaints without a known cause, {_unusable} documents that could not be run; exchanges in {_folder}");
        return _open.Count > 0 ? 1 : 0;
    }

    private static string FirstLine(string text) => text.Split('\n')[0] is { Length: > 240 } line ? line[..240] + "…" : text.Split('\n')[0];

    private static void Write(params object[] cells) => Console.Out.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, cells));
}
