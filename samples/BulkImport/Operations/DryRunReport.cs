using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Counts the rows of a dry run, and shows its first findings.</summary>
internal sealed class DryRunReport(ImportArguments arguments, ImportHost host)
{
    private const int FindingsShown = 20;
    private const int MaxPartitions = 1_000_000;

    private readonly Dictionary<string, long> _findings = [];
    private readonly Dictionary<string, long> _partitions = [];
    private long _rows;
    private long _requests;
    private long _planned;

    /// <summary>What the input counts.</summary>
    public string Unit { get; set; } = "line";

    private long Busiest => _partitions.Count == 0 ? 0 : _partitions.Values.Max();

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

    /// <summary>Shows all results, and adds them to the summary.</summary>
    public CommandResult Close(JsonObject summary)
    {
        if (Found > FindingsShown)
        {
            host.Messages.WriteLine($"and {Found - FindingsShown} more");
        }

        if (_rows == 0)
        {
            host.Messages.WriteLine($"{arguments.SourceName} has no rows.");
        }

        if (!arguments.IsJson)
        {
            Tables.Write(host, ["Dry run", arguments.SourceName], Lines());
        }

        summary["rows"] = _rows;
        summary["rowsToSend"] = _planned;
        summary["requests"] = _requests;
        summary["partitionKeys"] = _partitions.Count;
        summary["mostRowsOfPartitionKey"] = Busiest;
        summary["findings"] = JsonSummary.Counts(_findings);
        return new CommandResult(Found > 0 ? ExitCode.SomeFailed : ExitCode.Succeeded, summary);
    }

    private IEnumerable<(string Name, string Value)> Lines()
    {
        yield return ("rows", Number(_rows));
        yield return ("rows to send", Number(_planned));
        yield return ("requests, at least", Number(_requests));
        yield return ("customers (partition keys)", (_partitions.Count == MaxPartitions ? "more than " : "") + Number(_partitions.Count));
        yield return ("rows of the busiest customer", Number(Busiest));
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
            host.Messages.WriteLine($"{Unit} {line}: {Visible.Line(message)}");
        }

        _findings[code] = _findings.GetValueOrDefault(code) + 1;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
