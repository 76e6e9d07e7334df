using System;
using System.Buffers.Binary;

namespace Gameball;

/// <summary>
/// What stands around a record: the payload's length and checksum, and a checksum over those two, so that a damaged length is not
/// taken for a record that reaches past the file's end. Both checksums begin with the record's place: a block of another file or
/// another place does not fit.
/// </summary>
internal static class RecordFrame
{
    public const int HeadSize = 12;

    /// <summary>More than any record can have: a chunk's plan takes 8 bytes a row.</summary>
    public const int MostBytes = 1 << 28;

    public static void WriteHead(Span<byte> head, long offset, ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteInt32LittleEndian(head, payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head.Slice(4), Crc32C.Add(Seed(offset), payload));
        BinaryPrimitives.WriteUInt32LittleEndian(head.Slice(8), Crc32C.Add(Seed(offset), head.Slice(0, 8)));
    }

    /// <summary>The payload's length; <see langword="null"/> when the head is no head.</summary>
    public static int? Length(ReadOnlySpan<byte> head, long offset)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(8)) == Crc32C.Add(Seed(offset), head.Slice(0, 8))
            && length is > 0 and <= MostBytes ? length : null;
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
