using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball;

/// <summary>A plain sequence, read through the asynchronous interface; each of its answers is there at once.</summary>
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
