using System;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading;
using Gameball.Local;

var port = 0;
if (args is ["--port", var text])
{
    if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > ushort.MaxValue)
    {
        Console.Error.WriteLine($"--port takes a number from 0 to {ushort.MaxValue}, not '{text}'.");
        return 2;
    }
}
else if (args.Length > 0)
{
    Console.Error.WriteLine("Usage: dotnet run --project samples/Gameball.Local [-- --port NUMBER]");
    return 2;
}

using var stop = new CancellationTokenSource();

// Both ways to end a program: the web host takes the second for itself, and this one would wait for ever.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { Port = port });
Console.WriteLine($"""
    A local Gameball listens at {server.Address}
      API key     {server.ApiKey}
      secret key  {server.SecretKey}
    Ctrl+C stops it and forgets everything.
    """);
stop.Token.WaitHandle.WaitOne();
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
