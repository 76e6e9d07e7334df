using System;
using System.Threading;

namespace Gameball;

/// <summary>
/// The current maximum number of rows of a request. The server's byte limit is not published: a rejection as too large halves the size, and
/// each accepted request increases it by a tenth of the maximum.
/// </summary>
internal sealed class ChunkSize(int maximum, int maxBytes = int.MaxValue)
{
    private int _current = maximum;

    public int Maximum { get; } = maximum;

    /// <summary>The maximum number of bytes of a request, from the caller's options.</summary>
    public int MaxBytes => maxBytes;

    public int Current => Volatile.Read(ref _current);

    public void Refused(int rows) => Update(current => Math.Min(current, Math.Max(1, rows / 2)));

    public void Accepted() => Update(current => Math.Min(Maximum, current + Math.Max(1, Maximum / 10)));

    // Jobs report from their own threads.
    private void Update(Func<int, int> change)
    {
        int seen;
        do
        {
            seen = Current;
        }
        while (Interlocked.CompareExchange(ref _current, change(seen), seen) != seen);
    }
}
