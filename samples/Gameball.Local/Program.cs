using System;
using System.Runtime.InteropServices;
using System.Threading;
using Gameball.Local;

using var stop = new CancellationTokenSource();

// Both ways to end a program: the web host takes the second for itself, and this one would wait for ever.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await LocalCommand.RunAsync(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
