using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gameball.BulkImport;

/// <summary>Counts the rows of a dry run, and shows its first findings.</summary>
internal sealed class DryRunReport(ImportHost host)
{
    private const int FindingsShown = 20;
    private const int MaxPartitions = 1_000_000;

    private readonly Dictionary<string, long> _findings = [];
    private readonly Dictionary<string, long> _partitions = [];
    private long _rows;
    private long _requests;
    private long _planned;

    private long Found => _findings.Values.Sum();

    public void Take(string? partitionKey)
    {
        _rows++;
        if (partitionKey is not null && (_partitions.Count < MaxPartitions || _partitions.ContainsKey(partitionKey)))
        {
            _partitions[partitionKey] = _partitions.GetValueOrDefault(partitionKey) + 1;
        }
    }

    public void Plan(int rows)
    {
        _requests += rows > 0 ? 1 : 0;
        _planned += rows;
    }

    public void Reject(InputRecord record, RowFault fault)
    {
        _rows++;
        Note(fault.State == RowState.Unknown ? "held back" : "cannot be read", record.Line, fault.Reason);
    }

    public void Find(long line, BatchValidationIssue finding)
    {
        var note = finding.EarlierIndex is null ? "" : " (The row number counts readable rows from 0.)";
        Note(finding.Code ?? "no code", line, finding.Message + note);
    }

    /// <summary>Shows all results.</summary>
    /// <returns>The exit code.</returns>
    public int Close(string source)
    {
        if (Found > FindingsShown)
        {
            host.Messages.WriteLine($"and {Found - FindingsShown} more");
        }

        if (_rows == 0)
        {
            host.Messages.WriteLine($"{source} has no rows.");
        }

        Tables.Write(host, ["Dry run", source], Lines());
        return Found > 0 ? ExitCode.SomeFailed : ExitCode.Succeeded;
    }

    private IEnumerable<(string Name, string Value)> Lines()
    {
        yield return ("rows", Number(_rows));
        yield return ("rows to send", Number(_planned));
        yield return ("requests, at least", Number(_requests));
        yield return ("customers (partition keys)", (_partitions.Count == MaxPartitions ? "more than " : "") + Number(_partitions.Count));
        yield return ("rows of the busiest customer", Number(_partitions.Count == 0 ? 0 : _partitions.Values.Max()));
        foreach (var (code, count) in _findings)
        {
            yield return ("found: " + code, Number(count));
        }

        yield return ("sent", "nothing");
    }

    private void Note(string code, long line, string message)
    {
        if (Found < FindingsShown)
        {
            host.Messages.WriteLine($"line {line}: {Visible.Line(message)}");
        }

        _findings[code] = _findings.GetValueOrDefault(code) + 1;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
