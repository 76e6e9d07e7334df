// A whole checkout: customer, reward preview, held points, coupon, order, refund, transactions, events, tier.
//
//   GAMEBALL_API_KEY=… GAMEBALL_SECRET_KEY=… dotnet run --project samples/Checkout [-- BASE-ADDRESS]
using System;
using System.Runtime.InteropServices;
using System.Threading;
using Gameball;
using Gameball.CheckoutSample;

const string Usage = "Checkout [BASE-ADDRESS]    takes the keys from GAMEBALL_API_KEY and GAMEBALL_SECRET_KEY; use the keys of a test account";

if (args is ["--help"])
{
    Console.WriteLine(Usage);
    return 0;
}

Uri? server = null;
if (args.Length > 1 || (args.Length == 1 && !Uri.TryCreate(args[0], UriKind.Absolute, out server)))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var options = new GameballOptions
{
    ApiKey = Environment.GetEnvironmentVariable("GAMEBALL_API_KEY"),
    SecretKey = Environment.GetEnvironmentVariable("GAMEBALL_SECRET_KEY"),
    BaseAddress = server,
};
if (string.IsNullOrEmpty(options.ApiKey) || string.IsNullOrEmpty(options.SecretKey))
{
    Console.Error.WriteLine("Set GAMEBALL_API_KEY and GAMEBALL_SECRET_KEY.");
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});

return await CheckoutRun.RunAsync(options, null, Purchase.Example(TimeProvider.System), Console.Out, stop.Token);
