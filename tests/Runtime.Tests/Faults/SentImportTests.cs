using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using Gameball.Runtime.Tests.Batches;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Faults;

/// <summary>
/// Imports whose submits fail like the calls of <see cref="SentTests"/>: a report is always returned, no row counts twice, and no applied
/// row is offered for another import.
/// </summary>
public sealed class SentImportTests
{
    private static readonly string[] s_rows = ["a", "b", "c", "d", "e"];

    public static TheoryData<string, FaultPoint> Cases => SentTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void AReportAgreesWithTheServersLedger(string chain, FaultPoint point)
    {
        List<string> wrong = [];
        foreach ((var kind, var thrown) in Thrown.All)
        {
            foreach (var faults in new[] { 1, int.MaxValue })
            {
                FaultyNetwork network = new(point, thrown, faults)
                {
                    Meets = request => request.Method == HttpMethod.Post,
                    ResponseJson = (request, entry) => request.Method == HttpMethod.Post ? """{"jobId":77}""" : Completed(entry),
                };
                if (Judge(Chains.Client(chain, network), network) is { } complaint)
                {
                    wrong.Add($"{kind}, {faults} faults: {complaint}");
                }
            }
        }

        wrong.ShouldBeEmpty($"{wrong.Count} wrong: {string.Join('\n', wrong.Take(3))}");
    }

    private static string? Judge(HttpClient http, FaultyNetwork network)
    {
        BatchReport<string> report;
        VirtualTime time = new();
        try
        {
            report = time.Run(() => Operation(time, http).ImportAsync(s_rows));
        }
        catch (Exception bare)
        {
            return "the report is lost: " + bare;
        }

        string[] arrived = [.. network.Ledger.Where(entry => entry.StartsWith("POST", StringComparison.Ordinal)).SelectMany(Rows)];
        string[] unprocessed = [.. report.NotSucceeded.Where(outcome => outcome.State == RowState.Unprocessed).Select(outcome => outcome.Row)];
        return report.Succeeded + report.Failed + report.Unprocessed + report.Unknown != s_rows.Length ? $"rows are missing: {report}"
            : arrived.Distinct().Count() != arrived.Length ? "rows count twice: " + string.Join(' ', arrived)
            : arrived.Intersect(unprocessed).Any() ? $"rows that arrived are offered again: {report}"
            : report.Succeeded > arrived.Length ? $"rows that did not arrive are reported as applied: {report}"
            : null;
    }

    private static IEnumerable<string> Rows(string entry)
    {
        using var body = JsonDocument.Parse(entry[entry.IndexOf('{', StringComparison.Ordinal)..]);
        return [.. body.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!)];
    }

    // Each job reports that its row was applied.
    private static string Completed(string entry) => entry.StartsWith("GET", StringComparison.Ordinal)
        ? """{"status":"completed","totalCount":1,"finishedCount":1,"errorCount":0,"response":null}"""
        : "7";

    private static BatchOperation<string> Operation(VirtualTime time, HttpClient http)
    {
        GameballOptions options = new() { TimeProvider = time, BaseAddress = Calls.Elsewhere };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        return new BatchOperation<string>(new GameballConnection(options, null, http), () => new BatchInfo<string>
        {
            Name = "rows",
            Create = new OperationInfo("create", "POST", "/batch"),
            Status = new OperationInfo("status", "GET", "/batch/{jobId}") { RetrySafety = RetrySafety.Safe },
            Items = "rows",
            MaxItems = 1,
            Row = JsonTypes.String,
            RowKeyName = "@",
            RowKey = row => row,
        });
    }
}
