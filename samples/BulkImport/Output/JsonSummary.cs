using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.BulkImport;

/// <summary>Writes the end of a command as one JSON object: the output holds nothing else.</summary>
internal static class JsonSummary
{
    // Control characters are escaped in any case.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void Write(ImportHost host, string command, CommandResult result)
    {
        var summary = new JsonObject
        {
            ["command"] = command,
            ["exitCode"] = result.Code,
            ["meaning"] = ExitCode.Meanings[result.Code],
        };
        Add(summary, result.Summary);
        Write(host, summary);
    }

    /// <summary>Moves members to the end of a summary.</summary>
    public static void Add(JsonObject summary, JsonObject members)
    {
        foreach (var (name, value) in members.ToList())
        {
            members.Remove(name);
            summary[name] = value;
        }
    }

    public static void Write(ImportHost host, JsonNode node) => new VisibleWriter(host.Output).WriteLine(node.ToJsonString(s_readable));

    /// <summary>Returns the members that each summary of a file begins with.</summary>
    public static JsonObject Begin(ImportArguments arguments, IInput input) => new()
    {
        ["source"] = arguments.Source,
        ["columns"] = new JsonArray([.. input.Columns.Select(match => new JsonObject { ["column"] = match.Column, ["property"] = match.Property })]),
    };

    /// <summary>Returns the totals of an import.</summary>
    public static JsonObject Rows(Totals totals)
    {
        var report = totals.Report;
        return new JsonObject
        {
            ["rows"] = Counts(totals.RowsIn, report.Succeeded, totals.Failed, totals.Unprocessed, totals.Unknown),
            ["failuresByCode"] = Counts(report.FailuresByCode),
            ["cannotBeRead"] = totals.Feed.Unreadable,
            ["unknownByCause"] = Counts(report.UnknownByCause.Select(pair => new KeyValuePair<string, long>(pair.Key.ToString(), pair.Value))),
            ["heldBack"] = totals.Feed.HeldBack,
            ["jobs"] = report.Jobs.Count,
            ["openJobs"] = report.OpenJobs.Count,
            ["counters"] = JsonNamingPolicy.CamelCase.ConvertName(report.Verdict.ToString()),
            ["seconds"] = decimal.Round((decimal)report.Elapsed.TotalSeconds, 3),
            ["endReason"] = report.EndReason,
        };
    }

    /// <summary>Returns the numbers of rows by outcome; an import that sent nothing has them too.</summary>
    public static JsonObject Counts(long read, long succeeded, long failed, long unprocessed, long unknown) => new()
    {
        ["read"] = read,
        ["succeeded"] = succeeded,
        ["failed"] = failed,
        ["unprocessed"] = unprocessed,
        ["unknown"] = unknown,
    };

    public static JsonObject Counts(IEnumerable<KeyValuePair<string, long>> counts) =>
        new([.. counts.Select(count => new KeyValuePair<string, JsonNode?>(count.Key, count.Value))]);
}
