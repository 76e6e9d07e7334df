using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>Adapts a synchronous sequence to the asynchronous interface; each step completes synchronously.</summary>
internal sealed class SyncSource<TRow>(IEnumerable<TRow> rows) : IAsyncEnumerable<TRow>, IAsyncEnumerator<TRow>
{
    private IEnumerator<TRow>? _rows;

    public TRow Current => _rows!.Current;

    public IAsyncEnumerator<TRow> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync() => new((_rows ??= rows.GetEnumerator()).MoveNext());

    public ValueTask DisposeAsync()
    {
        _rows?.Dispose();
        return default;
    }
}
