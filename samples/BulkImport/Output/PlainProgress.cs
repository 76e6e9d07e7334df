using System;
using System.IO;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>A line every few seconds, when there is something new: for pipes and logs.</summary>
internal sealed class PlainProgress(TextWriter writer) : ProgressView
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(5);

    public override async Task<T> ShowAsync<T>(Task<T> import, ProgressWatch watch)
    {
        BatchProgress? shown = null;
        await using var timer = watch.Time.CreateTimer(
            _ =>
            {
                if (!ReferenceEquals(watch.Last, shown))
                {
                    shown = watch.Last;
                    writer.WriteLine(watch.Line());
                }
            },
            null,
            s_every,
            s_every);
        return await import;
    }
}
