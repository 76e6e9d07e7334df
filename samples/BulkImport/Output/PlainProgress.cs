using System;
using System.IO;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>A line every few seconds, when there is something new: for pipes and logs.</summary>
internal sealed class PlainProgress(TextWriter writer) : ProgressView
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    // What a timer throws ends the process.
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
