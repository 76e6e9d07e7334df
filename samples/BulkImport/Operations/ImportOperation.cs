using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>A batch operation as a command.</summary>
/// <param name="name">The operation's name on the client.</param>
/// <param name="summary">The effect of its rows.</param>
/// <param name="shape">The properties of its rows.</param>
internal abstract class ImportOperation(string name, string summary, RowShape shape)
{
    public string Name => name;

    /// <summary>The name on the command line: <c>order-transactions</c>.</summary>
    public string Command => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    public string Summary => summary;

    public RowShape Shape => shape;

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code and the summary.</returns>
    /// <exception cref="UsageException">The import cannot begin.</exception>
    public abstract Task<CommandResult> RunAsync(ImportArguments arguments, ImportHost host);
}

/// <inheritdoc/>
/// <typeparam name="TRow">The row's type. A class: rows are compared by identity.</typeparam>
/// <param name="name">The operation's name on the client.</param>
/// <param name="summary">The effect of its rows.</param>
/// <param name="shape">The properties of its rows.</param>
/// <param name="batch">The operation of a client.</param>
/// <param name="read">Creates a row from its JSON, each time a new object.</param>
/// <param name="partitionKey">Returns the row's customer.</param>
internal sealed class ImportOperation<TRow>(
    string name, string summary, RowShape shape, Func<IBatchesClient, IBatchOperation<TRow>> batch, Func<JsonObject, TRow> read,
    Func<TRow, string?> partitionKey)
    : ImportOperation(name, summary, shape)
    where TRow : class
{
    /// <summary>Returns the operation of a client.</summary>
    public IBatchOperation<TRow> GetBatch(IGameballClient client) => batch(client.Batches);

    /// <summary>Returns the row's customer; <see langword="null"/> for rows without one.</summary>
    public string? PartitionKeyOf(TRow row) => partitionKey(row);

    /// <summary>Returns the row, or the fault if the operation rejects it.</summary>
    public TRow? Read(JsonObject row, out RowFault? fault)
    {
        try
        {
            fault = null;
            return read(row);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            fault = RowFault.Unreadable(error.Message);
            return null;
        }
    }

    public override async Task<CommandResult> RunAsync(ImportArguments arguments, ImportHost host)
    {
        var failedPath = FailedPath.Choose(arguments);
        await using var input = await Formats.OpenAsync(arguments, Shape, host.Input, host.Interrupts.Stop);
        if (arguments.Preview is { } rows)
        {
            return await new Preview<TRow>(this, arguments, host).RunAsync(input, rows);
        }

        if (arguments.DryRun)
        {
            return await new DryRun<TRow>(this, arguments, host).RunAsync(input);
        }

        using var failed = new FailedFile(failedPath, input.CreateFailedWriter);
        return await new ImportRun<TRow>(this, arguments, host).RunAsync(input, failed);
    }
}
