// Imports a file into Gameball: gameball-import orders orders.csv --journal run.journal
//
//   dotnet run --project samples/BulkImport -- orders orders.csv     a local Gameball, started here
//   GAMEBALL_API_KEY=… GAMEBALL_SECRET_KEY=… gameball-import …       the real one
using System;
using System.Runtime.InteropServices;
using Gameball.BulkImport;

using var interrupts = new Interrupts();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Signal);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Signal);

return await CommandLine.RunAsync(args, new ImportHost
{
    Output = Console.Out,
    Error = Console.Error,
    Input = Console.OpenStandardInput,
    IsTerminal = !Console.IsErrorRedirected,
    IsOutputTerminal = !Console.IsOutputRedirected,
    Variable = Environment.GetEnvironmentVariable,
    Interrupts = interrupts,
});

void Signal(PosixSignalContext signal) => signal.Cancel = interrupts.Signal();
