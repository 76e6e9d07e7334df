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

    public void Signal() => (_stop.IsCancellationRequested ? _cancel : _stop).Cancel();

    public void Dispose()
    {
        _stop.Dispose();
        _cancel.Dispose();
    }
}
