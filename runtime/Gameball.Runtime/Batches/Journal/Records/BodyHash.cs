using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace Gameball;

/// <summary>
/// The hash of a request: the SHA-256 of its bytes, which decides whether two requests are equal, and a checksum of each row, which
/// identifies the rows that differ.
/// </summary>
/// <param name="Sha">32 bytes.</param>
/// <param name="Rows">The checksums, in the order of the request.</param>
internal sealed record BodyHash(byte[] Sha, uint[] Rows)
{
    public const int Size = 32;

    /// <param name="body">The request's JSON.</param>
    /// <param name="marks">The offset of the first row's start and of each row's end.</param>
    public static BodyHash Compute(ReadOnlyMemory<byte> body, IReadOnlyList<int> marks)
    {
        var rows = new uint[marks.Count - 1];
        for (var i = 0; i < rows.Length; i++)
        {
            // Without the comma before it, because any row may be the first.
            var start = marks[i] + (i == 0 ? 0 : 1);
            rows[i] = Crc32C.Add(0, body.Span.Slice(start, marks[i + 1] - start));
        }

        return new BodyHash(Hash(body), rows);
    }

    /// <summary>Returns the positions of the rows that differ, including the surplus rows of the longer request.</summary>
    public IEnumerable<int> Differences(BodyHash other) =>
        Enumerable.Range(0, Math.Max(Rows.Length, other.Rows.Length))
            .Where(i => i >= Rows.Length || i >= other.Rows.Length || Rows[i] != other.Rows[i]);

    public bool IsSame(BodyHash other) => Sha.SequenceEqual(other.Sha);

    private static byte[] Hash(ReadOnlyMemory<byte> body)
    {
#if NET8_0_OR_GREATER
        return SHA256.HashData(body.Span);
#else
        using var sha = SHA256.Create();
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(body, out var bytes)
            ? sha.ComputeHash(bytes.Array!, bytes.Offset, bytes.Count)
            : sha.ComputeHash(body.ToArray());
#endif
    }
}
