using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using Gameball.FleetProof;
using Gameball.FleetProof.Chaos;
using Gameball.FleetProof.Quota;
using Gameball.FleetProof.Servers;
using Gameball.FleetProof.Throughput;

// The local server's host handles both signals itself, and this program would go on with its servers.
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, static _ => Environment.Exit(143));
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static _ => Environment.Exit(130));

return args switch
{
    ["virtual", var minutes] => VirtualRun.Run(Number(minutes)),
    ["quota", var minutes] => await RealRun.RunAsync(Number(minutes)),
    ["servers", .. var command] => await ServersRun.RunAsync(command),
    ["chaos", var program, var points, var rows, var seed] =>
        await ChaosRun.RunAsync(program, (int)Number(points), (int)Number(rows), (int)Number(seed)),
    ["throughput", var program, var rows] => await ThroughputRun.RunAsync(program, (int)Number(rows)),
    ["child", var redis, var server, var seconds] => await Child.RunAsync(redis, new Uri(server), Number(seconds)),
    ["--help"] => Help(Console.Out, exitCode: 0),
    _ => Help(Console.Error, exitCode: 2),
};

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static int Help(TextWriter writer, int exitCode)
{
    writer.WriteLine("""
        Proves what several processes do with real servers. tests/Fleet/run.sh builds what it needs and runs it.

          virtual MINUTES                     one process and four on one key, in virtual time
          quota MINUTES                       the same as real processes on a real Redis
          servers COMMAND...                  a command beside Redis and PostgreSQL, in GAMEBALL_REDIS and GAMEBALL_FLEET_POSTGRES
          chaos PROGRAM POINTS ROWS SEED      imports of samples/Fleet while processes and servers are killed, and their ledger
          throughput PROGRAM ROWS             rows a second of one process with a journal and of 1, 2 and 4 workers, without a quota
          --help

        Exit codes: 0 when everything is as it should be, 1 when not, 2 when an argument is invalid; servers exits with the command's.
        """);
    return exitCode;
}
