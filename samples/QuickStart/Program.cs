// The main tasks from end to end: track one order, then import 5,000 and get an outcome for each.
//
//   dotnet run --project samples/QuickStart               a local Gameball, started here
//   GAMEBALL_API_KEY=… GAMEBALL_SECRET_KEY=… dotnet run --project samples/QuickStart [-- --import]
//                                                         the real one: order tracking only, unless --import
//                                                         a local Gameball that runs already: [-- BASE-ADDRESS --import]
//   dotnet publish samples/QuickStart -r linux-x64        trimmed; with -p:QuickStartTarget=net8.0 a native program
using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using Gameball;
using Gameball.QuickStart;

Uri? server = null;
var others = args.Where(static argument => argument != "--import").ToArray();
if (others.Length > 1 || (others is [var address] && !Uri.TryCreate(address, UriKind.Absolute, out server)))
{
    (args is ["--help"] ? Console.Out : Console.Error).WriteLine(
        "QuickStart [BASE-ADDRESS] [--import]    tracks an order; imports 5,000 more into a local Gameball, into another server with --import");
    return args is ["--help"] ? 0 : 2;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

await using var target = await Target.ChooseAsync(server);
Console.WriteLine($"Gameball: {target.Description}");

using var gameball = new GameballClient(target.Options);
try
{
    await Checkout.TrackOrderAsync(gameball, stop.Token);
    if (target.IsLocal || args.Contains("--import"))
    {
        await Migration.ImportOrdersAsync(gameball, stop.Token);
    }

    return 0;
}
catch (GameballException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (BatchCanceledException cancelled)
{
    Console.Error.WriteLine($"Cancelled. The server continues the open jobs; so far:\n{cancelled.Report}");
    return 130;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled.");
    return 130;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
