using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gameball.Runtime.Tests.Batches;

/// <summary>A fake job's status as JSON in either of the server's formats.</summary>
internal static class StatusText
{
    public static string Guide(FakeJob job, TimeSpan now)
    {
        var state = job.State(now);
        var started = state != "queued";
        return new JsonObject
        {
            ["operation"] = "Batch Job",
            ["errorCount"] = job.Refused(now).Count(),
            ["totalCount"] = started ? job.Rows.Count : 0,
            ["finishedCount"] = job.Applied(now).Count(),
            ["startedAt"] = started ? "2030-01-01T00:00:00Z" : null,
            ["status"] = state,
            ["response"] = state is "queued" or "stopped"
                ? null
                : new JsonObject
                {
                    ["successful"] = new JsonArray(job.Applied(now).Select(row => (JsonNode?)Named(row)).ToArray()),
                    ["failed"] = new JsonArray(job.Refused(now).Select(row => (JsonNode?)Refused(row, "error")).ToArray()),
                },
        }.ToJsonString();
    }

    // The published format: string ids, other names of the states, untyped lists of which one may be empty.
    public static string Document(FakeJob job, TimeSpan now)
    {
        var state = job.State(now) switch { "queued" => "pending", "running" => "processing", var other => other };
        return new JsonObject
        {
            ["batchId"] = job.Id,
            ["status"] = state,
            ["progress"] = 100.0 * job.Done(now) / job.Rows.Count,
            ["totalItems"] = job.Rows.Count,
            ["processedItems"] = job.Done(now),
            ["failedItems"] = job.Refused(now).Count(),
            ["results"] = new JsonArray(),
            ["errors"] = new JsonArray(job.Refused(now).Select(row => (JsonNode?)Refused(row, "message")).ToArray()),
        }.ToJsonString();
    }

    public static BatchJobStatus Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static BatchJobStatus Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return new JobStatusReader("orderId", "customerId").Read(ref reader);
    }

    private static JsonObject Named(Row row) => new() { ["customerId"] = row.Customer, ["orderId"] = row.Id, ["message"] = "done" };

    private static JsonObject Refused(Row row, string message) =>
        new() { ["customerId"] = row.Customer, ["orderId"] = row.Id, ["code"] = 7000, [message] = row.FailsWith };
}
