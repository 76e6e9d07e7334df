using System;

namespace Gameball;

/// <summary>
/// Reads a journal's records from the first to the last. What a crash leaves is a last record that is cut short, or zeros in its
/// place; anything else that does not fit is damage, and an error that names the place: to cut there would forget what was sent.
/// </summary>
internal sealed class RecordScan(IJournalFile file, long start)
{
    // A disk writes sectors: of a torn record whole sectors are missing, never a few bits.
    private const int Sector = 512;

    // Fewer zeros may be a record's own.
    private const int FewestZeros = 8;

    private readonly byte[] _head = new byte[RecordFrame.HeadSize];
    private readonly long _length = file.Length;
    private byte[] _payload = new byte[4096];
    private int _size;

    /// <summary>Where the current record begins.</summary>
    public long Offset { get; private set; }

    /// <summary>Where the next record begins, or would.</summary>
    public long Next { get; private set; } = start;

    /// <summary>The bytes of a torn record at the end.</summary>
    public long TornBytes => _length - Next;

    public ReadOnlySpan<byte> Payload => _payload.AsSpan(0, _size);

    /// <summary>Reads the record at a place that an earlier scan found.</summary>
    /// <exception cref="BatchJournalException">It is damaged.</exception>
    public static byte[] At(IJournalFile file, long offset)
    {
        var scan = new RecordScan(file, offset);
        return scan.Read() ? scan.Payload.ToArray() : throw scan.Damaged(offset, "the record that was there is gone");
    }

    /// <summary>Moves to the next record; <see langword="false"/> at the end, torn or not.</summary>
    /// <exception cref="BatchJournalException">There is damage.</exception>
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
            return IsTorn ? false : throw Damaged(Next, "what should be the head of a record is none");
        }

        if (left - _head.Length < size)
        {
            return false;
        }

        _payload = _payload.Length < size ? new byte[size] : _payload;
        _size = file.Read(Next + _head.Length, _payload, size);
        if (!RecordFrame.Fits(_head, Next, Payload))
        {
            return IsTorn ? false : throw Damaged(Next, "a record's checksum does not fit");
        }

        Offset = Next;
        Next += _head.Length + size;
        return true;
    }

    public BatchJournalException Damaged(long offset, string what) => new(
        file.Path,
        $"The journal is damaged at byte {offset} of {_length}: {what}. Nothing was sent. Put an undamaged copy in its place; if there is "
        + "none, ask the server what became of the rows, and import those that are missing with a new journal.");

    // Whether the file ends in whole sectors of zeros, of a record that had room there and was not written yet.
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
