using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace Gameball.FleetSample;

/// <summary>Writes the report and the rows that did not succeed, each to a new file that is then renamed.</summary>
internal static class FleetReportFile
{
    public static async Task WriteAsync(
        FleetArguments arguments, GameballFleetReport report, IAsyncEnumerable<(long Index, RowState State, string? Code)> notSucceeded)
    {
        if (arguments.Outcomes is { } outcomes)
        {
            await WriteAsync(outcomes, async stream =>
            {
                await using StreamWriter writer = new(stream, leaveOpen: true);
                await foreach (var (index, state, code) in notSucceeded)
                {
                    await writer.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture, $"{index} {state.ToString().ToLowerInvariant()} {code}").TrimEnd());
                }
            });
        }

        if (arguments.Report is { } file)
        {
            await WriteAsync(file, stream => WriteAsync(stream, report));
        }
    }

    private static async Task WriteAsync(string file, Func<Stream, Task> write)
    {
        var unfinished = file + ".tmp";
        await using (var stream = File.Create(unfinished))
        {
            await write(stream);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    private static async Task WriteAsync(Stream stream, GameballFleetReport report)
    {
        await using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("run", report.Run);
        json.WriteNumber("rowsIn", report.RowsIn);
        json.WriteNumber("succeeded", report.Succeeded);
        json.WriteNumber("failed", report.Failed);
        json.WriteNumber("unprocessed", report.Unprocessed);
        json.WriteNumber("unknown", report.Unknown);
        json.WriteString("verdict", report.Verdict.ToString());
        json.WriteBoolean("isSourceEnded", report.IsSourceEnded);
        json.WriteString("endReason", report.EndReason);
        json.WriteNumber("jobs", report.Jobs);
        Write(json, "failuresByCode", report.FailuresByCode);
        Write(json, "unknownByCause", report.UnknownByCause);
        json.WriteNumber("elapsedSeconds", report.Elapsed.TotalSeconds);
        json.WriteBoolean("addsUp", report.RowsIn == report.Succeeded + report.Failed + report.Unprocessed + report.Unknown);
        json.WriteEndObject();
    }

    private static void Write<TKey>(Utf8JsonWriter json, string name, IReadOnlyDictionary<TKey, long> counts)
        where TKey : notnull
    {
        json.WriteStartObject(name);
        foreach (var (key, rows) in counts)
        {
            json.WriteNumber(key.ToString()!, rows);
        }

        json.WriteEndObject();
    }
}
