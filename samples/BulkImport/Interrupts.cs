using System;
using System.Threading;

namespace Gameball.BulkImport;

/// <summary>Ctrl+C: the first one stops the import in good order, the second one ends the wait.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _cancel = new();

    public CancellationToken Stop => _stop.Token;

    public CancellationToken Cancel => _cancel.Token;

    /// <summary>Takes a signal.</summary>
    /// <returns>Whether it was of use. A third one is not, and may end the process as it always did.</returns>
    public bool Signal()
    {
        var source = _stop.IsCancellationRequested ? _cancel : _stop;
        var isOfUse = !source.IsCancellationRequested;
        source.Cancel();
        return isOfUse;
    }

    public void Dispose()
    {
        _stop.Dispose();
        _cancel.Dispose();
    }
}
