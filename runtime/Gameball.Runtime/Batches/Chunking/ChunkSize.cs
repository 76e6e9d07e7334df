using System;
using System.Threading;

namespace Gameball;

/// <summary>
/// The rows that a request may hold now. The server's byte limit is not published: a refusal as too large halves the size, each
/// accepted request lets it grow again by a tenth of the maximum.
/// </summary>
internal sealed class ChunkSize(int maximum, int maxBytes = int.MaxValue)
{
    private int _current = maximum;

    public int Maximum { get; } = maximum;

    /// <summary>The most bytes of a request, by the caller's option.</summary>
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
