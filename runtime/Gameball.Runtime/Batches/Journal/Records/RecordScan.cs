using System;

namespace Gameball;

/// <summary>
/// Reads a journal's records from the first to the last. A crash leaves a truncated last record, or zeros in its place. Anything else that
/// is invalid is damage and causes an error with the offset: a truncation there would lose the information what was sent.
/// </summary>
internal sealed class RecordScan(IJournalFile file, long start)
{
    // A disk writes sectors: a torn record lacks whole sectors, never a few bits.
    private const int Sector = 512;

    // Fewer zeros may be part of a record.
    private const int FewestZeros = 8;

    private readonly byte[] _head = new byte[RecordFrame.HeadSize];
    private readonly long _length = file.Length;
    private byte[] _payload = new byte[4096];
    private int _size;

    /// <summary>The offset of the current record.</summary>
    public long Offset { get; private set; }

    /// <summary>The offset of the next record.</summary>
    public long Next { get; private set; } = start;

    /// <summary>The number of bytes of a torn record at the end.</summary>
    public long TornBytes => _length - Next;

    public ReadOnlySpan<byte> Payload => _payload.AsSpan(0, _size);

    /// <summary>Reads the record at an offset that an earlier scan found.</summary>
    /// <exception cref="BatchJournalException">The record is damaged.</exception>
    public static byte[] At(IJournalFile file, long offset)
    {
        var scan = new RecordScan(file, offset);
        return scan.Read() ? scan.Payload.ToArray() : throw scan.Damaged(offset, "the record is missing");
    }

    /// <summary>Moves to the next record; returns <see langword="false"/> at the end, torn or not.</summary>
    /// <exception cref="BatchJournalException">The journal is damaged.</exception>
    public bool Read()
    {
        var left = _length - Next;
        if (left < RecordFrame.HeadSize)
        {
            return false;
        }

        file.Read(Next, _head, _head.Length);
        if (RecordFrame.Length(_head, Next) is not { } size)
        {
            return IsTorn ? false : throw Damaged(Next, "a record's frame is invalid");
        }

        if (left - _head.Length < size)
        {
            return false;
        }

        _payload = _payload.Length < size ? new byte[size] : _payload;
        _size = file.Read(Next + _head.Length, _payload, size);
        if (!RecordFrame.Fits(_head, Next, Payload))
        {
            return IsTorn ? false : throw Damaged(Next, "a record's checksum does not match");
        }

        Offset = Next;
        Next += _head.Length + size;
        return true;
    }

    public BatchJournalException Damaged(long offset, string problem) => new(
        file.Path,
        $"The journal is damaged at byte {offset} of {_length}: {problem}. Nothing was sent. Replace it with an undamaged copy; if there is "
        + "none, look up the rows on the server, and import those that are missing with a new journal.");

    // Whether the file ends in whole sectors of zeros: space was allocated for a record that was not written yet.
    private bool IsTorn
    {
        get
        {
            var zeros = TrailingZeros();
            var from = _length - zeros == Next ? Next : (_length - zeros + Sector - 1) / Sector * Sector;
            return _length - from >= FewestZeros;
        }
    }

    private long TrailingZeros()
    {
        var buffer = new byte[4096];
        var zeros = 0L;
        while (zeros < _length - Next)
        {
            var size = (int)Math.Min(buffer.Length, _length - Next - zeros);
            file.Read(_length - zeros - size, buffer, size);
            var last = Array.FindLastIndex(buffer, size - 1, size, value => value != 0);
            zeros += size - 1 - last;
            if (last >= 0)
            {
                break;
            }
        }

        return zeros;
    }
}
