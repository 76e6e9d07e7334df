using System;
using System.IO;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>Writes a line every few seconds when the progress has changed: for pipes and logs.</summary>
internal sealed class PlainProgress(TextWriter writer) : ProgressView
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    // An exception in a timer ends the process.
    private readonly QuietWriter _writer = new(writer);

    protected override async Task DrawAsync(Task import, ProgressWatch watch)
    {
        BatchProgress? shown = null;
        await using var timer = watch.Time.CreateTimer(
            _ =>
            {
                if (!ReferenceEquals(watch.Last, shown))
                {
                    shown = watch.Last;
                    _writer.WriteLine(watch.Line());
                }
            },
            null,
            s_every,
            s_every);
        await Task.WhenAny(import);
    }
}
