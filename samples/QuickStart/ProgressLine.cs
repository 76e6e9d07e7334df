using System;

namespace Gameball.QuickStart;

/// <summary>Overwrites one line while the import runs; writes one line below the other if output goes to a file.</summary>
internal sealed class ProgressLine : IProgress<BatchProgress>
{
    public void Report(BatchProgress value)
    {
        var line = $"  {value.RowsSettled,6:N0} settled, {value.Failed:N0} failed, {value.JobsOpen} jobs open, {value.RowsPerSecond:N0} rows/s";
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine(line);
        }
        else
        {
            Console.Write("\r" + line.PadRight(78));
        }
    }
}
