using System;
using System.Buffers.Binary;

namespace Gameball;

/// <summary>
/// The frame of a record: the payload's length and checksum, and a checksum of those two, so that a damaged length is not read as a record
/// that extends beyond the end of the file. Both checksums include the record's offset, so that a block of another file or offset does not
/// match.
/// </summary>
internal static class RecordFrame
{
    public const int HeadSize = 12;

    /// <summary>The maximum length, more than any record can have: a chunk's plan takes 8 bytes per row.</summary>
    public const int MaxBytes = 1 << 28;

    public static void WriteHead(Span<byte> head, long offset, ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteInt32LittleEndian(head, payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.Slice(4), Crc32C.Add(Seed(offset), payload));
        BinaryPrimitives.WriteUInt32LittleEndian(head.Slice(8), Crc32C.Add(Seed(offset), head.Slice(0, 8)));
    }

    /// <summary>Returns the payload's length; <see langword="null"/> when the frame is invalid.</summary>
    public static int? Length(ReadOnlySpan<byte> head, long offset)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(8)) == Crc32C.Add(Seed(offset), head.Slice(0, 8))
            && length is > 0 and <= MaxBytes ? length : null;
    }

    public static bool Fits(ReadOnlySpan<byte> head, long offset, ReadOnlySpan<byte> payload) =>
        BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(4)) == Crc32C.Add(Seed(offset), payload);

    private static uint Seed(long offset)
    {
        Span<byte> place = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(place, offset);
        return Crc32C.Add(0, place);
    }
}
