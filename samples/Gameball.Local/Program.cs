using System;
using System.Runtime.InteropServices;
using System.Threading;
using Gameball.Local;

using var stop = new CancellationTokenSource();

// Both signals end the program. The web host handles the second one itself, and the program would wait for ever.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await LocalCommand.RunAsync(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
