using System;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>Ctrl+C: the first one stops the import cleanly, the second one ends the wait.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _cancel = new();

    public CancellationToken Stop => _stop.Token;

    public CancellationToken Cancel => _cancel.Token;

    /// <summary>Handles a signal.</summary>
    /// <returns>Whether it had an effect. A third one has none, and may end the process as usual.</returns>
    public bool Signal()
    {
        var source = _stop.IsCancellationRequested ? _cancel : _stop;
        var isUsed = !source.IsCancellationRequested;
        source.Cancel();
        return isUsed;
    }

    public void Dispose()
    {
        _stop.Dispose();
        _cancel.Dispose();
    }
}
