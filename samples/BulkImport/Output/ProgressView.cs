using System;
using System.Threading.Tasks;

namespace Gameball.BulkImport;

/// <summary>Shows the progress of an import while it runs.</summary>
internal abstract class ProgressView
{
    /// <summary>Returns a bar for a terminal, lines for other outputs.</summary>
    public static ProgressView For(ImportHost host) => host.IsTerminal ? new LiveProgress(host.Error) : new PlainProgress(host.Error);

    /// <summary>Waits for the import and passes on its exception.</summary>
    public async Task<T> ShowAsync<T>(Task<T> import, ProgressWatch watch)
    {
        try
        {
            await DrawAsync(import, watch);
        }
        catch (Exception)
        {
            // The import continues without a view: ending here would lose its report.
        }

        return await import;
    }

    /// <summary>Draws the progress until the import has ended in any way.</summary>
    protected abstract Task DrawAsync(Task import, ProgressWatch watch);
}
