using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>A batch operation as a command.</summary>
/// <param name="name">The operation's name on the client.</param>
/// <param name="summary">What its rows do.</param>
/// <param name="shape">What its rows hold.</param>
internal abstract class ImportOperation(string name, string summary, RowShape shape)
{
    public string Name => name;

    /// <summary>The name as people type it: <c>order-transactions</c>.</summary>
    public string Command => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    public string Summary => summary;

    public RowShape Shape => shape;

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">It cannot begin.</exception>
    public abstract Task<int> RunAsync(ImportArguments arguments, ImportHost host);
}

/// <inheritdoc/>
/// <typeparam name="TRow">The row's type. A class: rows are told apart by identity.</typeparam>
/// <param name="name">The operation's name on the client.</param>
/// <param name="summary">What its rows do.</param>
/// <param name="shape">What its rows hold.</param>
/// <param name="batch">The operation of a client.</param>
/// <param name="read">Makes a row of its JSON, each time a new object.</param>
/// <param name="partitionKey">The customer whose row it is.</param>
internal sealed class ImportOperation<TRow>(
    string name, string summary, RowShape shape, Func<IBatchesClient, IBatchOperation<TRow>> batch, Func<JsonObject, TRow> read,
    Func<TRow, string?> partitionKey)
    : ImportOperation(name, summary, shape)
    where TRow : class
{
    /// <summary>The operation of a client.</summary>
    public IBatchOperation<TRow> GetBatch(IGameballClient client) => batch(client.Batches);

    /// <summary>The customer whose row it is; <see langword="null"/> where rows are nobody's.</summary>
    public string? PartitionKeyOf(TRow row) => partitionKey(row);

    /// <summary>The row; what the operation refuses about it is a fault.</summary>
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

    public override async Task<int> RunAsync(ImportArguments arguments, ImportHost host)
    {
        var failedPath = FailedPath.Choose(arguments);
        await using var input = await Formats.OpenAsync(arguments, Shape, host.Input, host.Interrupts.Stop);
        if (arguments.DryRun)
        {
            return await new DryRun<TRow>(this, arguments, host).RunAsync(input);
        }

        using var failed = new FailedFile(failedPath, input.CreateFailedWriter);
        return await new ImportRun<TRow>(this, arguments, host).RunAsync(input, failed);
    }
}
