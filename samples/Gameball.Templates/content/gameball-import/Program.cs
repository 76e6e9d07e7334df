// Imports the orders of a file, one JSON object in a line:
//
//   dotnet run -- orders.jsonl
//
// The journal beside the file records each step. After Ctrl+C or a crash, the same command continues.
using Gameball;
using GameballImport;

var file = args.Length > 0 ? args[0] : "orders.jsonl";

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

using var gameball = new GameballClient(new GameballOptions
{
    ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY"),
    SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
    // Not set: Gameball itself. For trials: a local Gameball, http://127.0.0.1:5080/.
    BaseAddress = Environment.GetEnvironmentVariable("GAMEBALL_ADDRESS") is { Length: > 0 } address ? new Uri(address) : null,
});

var report = await gameball.Batches.Orders.ImportAsync(
    OrderFile.ReadAsync(file),
    new BatchImportOptions { Journal = BatchJournal.File(file + ".journal"), StopToken = stop.Token });

Console.WriteLine(report);
foreach (var outcome in report.NotSucceeded)
{
    Console.WriteLine($"row {outcome.Index + 1} ({outcome.Row?.OrderId}): {outcome.State}, {outcome.Message}");
}

return report.IsComplete ? 0 : 1;
