using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>Cuts a stream into lines as they arrive; of JSON text sequences (RFC 7464), into records.</summary>
/// <param name="stream">Where the bytes come from.</param>
/// <param name="isSequence">Whether records are parted by the record separator and not by line ends.</param>
internal sealed class LineReader(Stream stream, bool isSequence)
{
    private const int FirstSize = 4096;
    private const int Limit = 256 * 1024 * 1024;
    private const byte RecordSeparator = 0x1E;

    private byte[] _bytes = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _endsInReturn;

    /// <returns>The next line without its end, valid until the next call; <see langword="null"/> at the end.</returns>
    /// <exception cref="InvalidDataException">A line is longer than 256 MB.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        int scanned = 0;
        while (true)
        {
            SkipLineFeed();
            int length = Find(scanned);
            if (length >= 0)
            {
                ReadOnlyMemory<byte> line = _bytes.AsMemory(_start, length);
                _endsInReturn = _bytes[_start + length] == '\r';
                _start += length + 1;
                return line;
            }

            scanned = _end - _start;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                ReadOnlyMemory<byte> rest = _bytes.AsMemory(_start, _end - _start);
                _start = _end;
                // Without the cast, null would become an empty array and then empty memory.
                return rest.IsEmpty ? (ReadOnlyMemory<byte>?)null : rest;
            }
        }
    }

    private int Find(int scanned)
    {
        ReadOnlySpan<byte> unseen = _bytes.AsSpan(_start + scanned, _end - _start - scanned);
        int found = isSequence ? unseen.IndexOf(RecordSeparator) : unseen.IndexOfAny((byte)'\n', (byte)'\r');
        return found < 0 ? -1 : scanned + found;
    }

    /// <summary>Both characters of a Windows line end are one end, also when the second arrives later.</summary>
    private void SkipLineFeed()
    {
        if (_endsInReturn && _start < _end)
        {
            _start += _bytes[_start] == '\n' ? 1 : 0;
            _endsInReturn = false;
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_bytes, _start, _bytes, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        if (_end == _bytes.Length)
        {
            if (_end >= Limit)
            {
                throw new InvalidDataException("A line of the answer is longer than 256 MB.");
            }

            Array.Resize(ref _bytes, _end * 2);
        }

#if NET8_0_OR_GREATER
        int read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
#else
        int read = await stream.ReadAsync(_bytes, _end, _bytes.Length - _end, cancellationToken).ConfigureAwait(false);
#endif
        _end += read;
        return read > 0;
    }
}
