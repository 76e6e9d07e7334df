using System;
using System.Diagnostics;
using System.Globalization;

namespace Gameball.Generator.Benchmarks.Import;

/// <summary>Rows, time, processor and memory of one contender. The heap is measured every ten thousand rows.</summary>
internal sealed class Meter(string name)
{
    private const int Every = 10_000;
    private static readonly Process s_process = Process.GetCurrentProcess();

    private readonly long _heap = Settle();
    private readonly TimeSpan _processor = s_process.TotalProcessorTime;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _rows;
    private long _mostUsed;
    private long _mostAllocated;

    public void Row()
    {
        if (++_rows % Every == 0)
        {
            // The heap after the last collection, and the heap with the garbage since.
            _mostUsed = Math.Max(_mostUsed, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes - _heap);
            _mostAllocated = Math.Max(_mostAllocated, GC.GetTotalMemory(forceFullCollection: false) - _heap);
        }
    }

    public void Print()
    {
        s_process.Refresh();
        var processor = s_process.TotalProcessorTime - _processor;
        Console.Out.WriteLine(string.Format(
            CultureInfo.InvariantCulture,
            "{0,-34}{1,12:N0} rows/s{2,10:N2} µs of processor a row{3,8:N1} MB live{4,8:N1} MB with garbage",
            name,
            _rows / _watch.Elapsed.TotalSeconds,
            processor.TotalMicroseconds / _rows,
            _mostUsed / 1e6,
            _mostAllocated / 1e6));
    }

    private static long Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
