using System;
using System.Collections.Generic;
using System.Threading;

namespace Gameball.Local;

/// <summary>
/// The last 100,000 requests. It keeps 64 KiB of each body and 128 MiB of all bodies; beyond that, the oldest requests lose their bodies.
/// </summary>
public sealed class RequestLog
{
    /// <summary>The number of requests that the log keeps.</summary>
    public const int Capacity = 100_000;

    internal const int MaxBody = 64 * 1024;

    private const long MaxBodies = 128L * 1024 * 1024;

    // Requests take no lock: a number of its own leads each to its slot.
    private readonly RequestEntry?[] _slots = new RequestEntry?[Capacity];
    private long _last;
    private long _cleared;
    private long _bytes;
    private long _nextToDrop = 1;

    /// <summary>The number of the newest request; 0 before the first one.</summary>
    public long Last => Interlocked.Read(ref _last);

    /// <summary>The requests that the log still has, oldest first.</summary>
    public IReadOnlyList<RequestEntry> Entries => After(0, Capacity);

    /// <summary>Returns a request.</summary>
    /// <param name="number">The request's number.</param>
    /// <returns>The request; <see langword="null"/> when the log does not have it.</returns>
    public RequestEntry? Find(long number) =>
        number > Interlocked.Read(ref _cleared) && number <= Last
        && Volatile.Read(ref _slots[Slot(number)]) is { } entry && entry.Number == number ? entry : null;

    /// <summary>Removes all requests. Numbers continue.</summary>
    public void Clear()
    {
        Interlocked.Exchange(ref _cleared, Last);
        for (var slot = 0; slot < Capacity; slot++)
        {
            if (Volatile.Read(ref _slots[slot]) is { } entry && entry.Number <= Interlocked.Read(ref _cleared))
            {
                Interlocked.CompareExchange(ref _slots[slot], null, entry);
                Interlocked.Add(ref _bytes, -entry.Drop());
            }
        }
    }

    /// <summary>Returns the requests after one, oldest first.</summary>
    internal List<RequestEntry> After(long number, int limit)
    {
        var last = Last;
        List<RequestEntry> entries = [];
        for (var next = Math.Max(Math.Max(number, Interlocked.Read(ref _cleared)), last - Capacity) + 1; next <= last && entries.Count < limit; next++)
        {
            if (Find(next) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>Returns the requests before one, newest first.</summary>
    internal List<RequestEntry> Before(long number, int limit)
    {
        List<RequestEntry> entries = [];
        var last = Last;
        for (var next = Math.Min(number - 1, last); next > Math.Max(0, last - Capacity) && entries.Count < limit; next--)
        {
            if (Find(next) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    internal static byte[] Kept(byte[] body) => body.Length <= MaxBody ? body : body[..MaxBody];

    internal void Add(RequestEntry entry)
    {
        Interlocked.Add(ref _bytes, entry.BytesKept);
        entry.Number = Interlocked.Increment(ref _last);
        if (Interlocked.Exchange(ref _slots[Slot(entry.Number)], entry) is { } replaced)
        {
            Interlocked.Add(ref _bytes, -replaced.Drop());
        }

        while (Interlocked.Read(ref _bytes) > MaxBodies && DropOldest())
        {
        }
    }

    private static int Slot(long number) => (int)(number % Capacity);

    private bool DropOldest()
    {
        var number = Interlocked.Increment(ref _nextToDrop) - 1;
        if (number >= Last)
        {
            Interlocked.Decrement(ref _nextToDrop);
            return false;
        }

        Interlocked.Add(ref _bytes, -(Find(number)?.Drop() ?? 0));
        return true;
    }
}
