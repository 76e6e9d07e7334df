using System;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>Shows the progress of an import while it runs.</summary>
internal abstract class ProgressView
{
    /// <summary>A bar on a terminal, lines anywhere else.</summary>
    public static ProgressView For(ImportHost host) => host.IsTerminal ? new LiveProgress(host.Error) : new PlainProgress(host.Error);

    /// <summary>Waits for the import, and lets its exception pass.</summary>
    public async Task<T> ShowAsync<T>(Task<T> import, ProgressWatch watch)
    {
        try
        {
            await DrawAsync(import, watch);
        }
        catch (Exception)
        {
            // The import goes on unseen: whoever left it now would lose its report.
        }

        return await import;
    }

    /// <summary>Shows it until the import has ended, however it does.</summary>
    protected abstract Task DrawAsync(Task import, ProgressWatch watch);
}
