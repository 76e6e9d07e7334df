using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>Shows the first rows of the input as they would be sent, and the reasons of those that would not; nothing is sent.</summary>
internal sealed class Preview<TRow>(ImportOperation<TRow> operation, ImportArguments arguments, ImportHost host)
    where TRow : class
{
    public async Task<CommandResult> RunAsync(IInput input, int rows)
    {
        var columns = new ColumnReport(host, operation, arguments, input);
        columns.Show();
        var shown = new JsonArray();
        var unreadable = 0;
        await foreach (var record in input.ReadAsync(host.Interrupts.Stop))
        {
            var fault = record.Fault;
            if (record.Row is { } json && operation.Read(json, out fault) is { } row)
            {
                // An id is a row without a type of its own.
                shown.Add(row is string id ? JsonValue.Create(id) : JsonSerializer.SerializeToNode(row, GameballJson.Options));
            }
            else
            {
                unreadable++;
                await host.Messages.WriteLineAsync($"{input.Unit} {record.Line}: {Visible.Line(fault!.Reason)}");
            }

            if (shown.Count + unreadable == rows)
            {
                break;
            }
        }

        columns.Show();
        if (!arguments.IsJson)
        {
            JsonSummary.Write(host, shown);
            await host.Messages.WriteLineAsync("Nothing was sent.");
        }

        var summary = JsonSummary.Begin(arguments, input);
        summary["preview"] = arguments.IsJson ? shown : null;
        summary["cannotBeRead"] = unreadable;
        return new CommandResult(unreadable > 0 ? ExitCode.SomeFailed : ExitCode.Succeeded, summary);
    }
}
