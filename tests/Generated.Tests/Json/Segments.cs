using System;
using System.Buffers;

namespace Gameball.Generated.Tests.Json;

/// <summary>Bytes in many pieces, as a pipe delivers them.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> bytes, long at) => (Memory, RunningIndex) = (bytes, at);

    public static ReadOnlySequence<byte> Split(ReadOnlyMemory<byte> bytes, int size)
    {
        Segments? first = null, last = null;
        for (var at = 0; at < bytes.Length; at += size)
        {
            Segments next = new(bytes.Slice(at, Math.Min(size, bytes.Length - at)), at);
            if (last is not null)
            {
                last.Next = next;
            }

            first ??= next;
            last = next;
        }

        return first is null ? ReadOnlySequence<byte>.Empty : new(first, 0, last!, last!.Memory.Length);
    }
}
