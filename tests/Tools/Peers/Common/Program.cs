// One client of the comparison. `run.sh` builds each client with this program.
//   PEER cold URL     tracks one order and prints the points: the caller takes the time
//   PEER call URL     microseconds and bytes of a call, the best of 30 turns of 400
//   PEER body         nanoseconds and bytes of memory for each row of a batch's body, and the size of the body
//   PEER job          the same for each row of a job's status
using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading.Tasks;
using Peers;

switch (args)
{
    case ["cold", var url]:
        Console.Out.WriteLine(await Client.Create(null, new Uri(url)).TrackOrderAsync());
#if NET9_0_OR_GREATER
        if (Environment.GetEnvironmentVariable("PEERS_JIT") == "1")
        {
            Console.Error.WriteLine(FormattableString.Invariant(
                $"{System.Runtime.JitInfo.GetCompiledMethodCount()} methods, {AppDomain.CurrentDomain.GetAssemblies().Length} assemblies"));
        }
#endif
        return 0;
    case ["call", var url]:
        var caller = Client.Create(null, new Uri(url));
        await MeasureAsync(30, 400, 400, async () => Check(await caller.TrackOrderAsync() == 90));
        return 0;
    case ["body"]:
        var stub = new Stub(Stub.Created);
        var sender = Client.Create(stub, new Uri("https://api.example.com/"));
        await MeasureAsync(40, 25, 25 * Sample.Rows, async () => Check(await sender.SubmitOrdersAsync() == 1));
        Console.Out.WriteLine(stub.Sent);
        return 0;
    case ["job"]:
        var reader = Client.Create(new Stub(Stub.Job), new Uri("https://api.example.com/"));
        await MeasureAsync(40, 25, 25 * Sample.Rows, async () => Check(await reader.ReadJobAsync() == Sample.Rows));
        return 0;
    default:
        Console.Error.WriteLine("cold URL | call URL | body | job");
        return 2;
}

static void Check(bool holds)
{
    if (!holds)
    {
        throw new InvalidOperationException("The client read another value than the server sent.");
    }
}

// The best turn counts: other work on the machine only adds to a turn.
static async Task MeasureAsync(int turns, int repeats, int units, Func<Task> work)
{
    var (best, bytes) = (double.MaxValue, double.MaxValue);
    for (var turn = 0; turn < turns; turn++)
    {
        var (allocated, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            await work();
        }

        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / units);
        bytes = Math.Min(bytes, (GC.GetTotalAllocatedBytes() - allocated) / (double)units);
    }

    Console.Out.WriteLine(FormattableString.Invariant($"{best:F0} {bytes:F0}"));
}
