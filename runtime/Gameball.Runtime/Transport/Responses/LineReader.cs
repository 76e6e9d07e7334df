using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>
/// Splits a stream into lines as they arrive, and a JSON text sequence (RFC 7464) into records. A byte order mark is skipped.
/// </summary>
/// <param name="stream">The response's body.</param>
/// <param name="isSequence">Whether the record separator and not a line end separates records.</param>
/// <param name="limit">The maximum number of bytes of a line.</param>
internal sealed class LineReader(Stream stream, bool isSequence, int limit)
{
    private const int FirstSize = 4096;
    private const byte RecordSeparator = 0x1E;

    private byte[] _bytes = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _endsInReturn;
    private bool _hasBegun;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>The next line without its end, valid until the next call; <see langword="null"/> at the end.</returns>
    /// <exception cref="StreamTooLongException">A line is longer than the limit.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        var scanned = 0;
        while (true)
        {
            SkipLineFeed();
            var length = Find(scanned);
            if (length >= 0)
            {
                ReadOnlyMemory<byte> line = _bytes.AsMemory(_start, length);
                _endsInReturn = _bytes[_start + length] == '\r';
                _start += length + 1;
                return WithoutMark(line);
            }

            scanned = _end - _start;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                var rest = WithoutMark(_bytes.AsMemory(_start, _end - _start));
                _start = _end;

                // Without the cast, null would become an empty array and then empty memory.
                return rest.IsEmpty ? (ReadOnlyMemory<byte>?)null : rest;
            }
        }
    }

    private ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line)
    {
        var isMarked = !_hasBegun && line.Span.StartsWith(ByteOrderMark);
        _hasBegun = true;
        return isMarked ? line.Slice(ByteOrderMark.Length) : line;
    }

    private int Find(int scanned)
    {
        ReadOnlySpan<byte> unseen = _bytes.AsSpan(_start + scanned, _end - _start - scanned);
        var found = isSequence ? unseen.IndexOf(RecordSeparator) : unseen.IndexOfAny((byte)'\n', (byte)'\r');
        return found < 0 ? -1 : scanned + found;
    }

    /// <summary>Skips the second character of a Windows line end, also when it arrives later.</summary>
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

        if (_end > limit)
        {
            throw TooLong("A line", limit);
        }

        if (_end == _bytes.Length)
        {
            // One byte beyond the limit shows that the line is longer.
            Array.Resize(ref _bytes, (int)Math.Min(_end * 2L, Math.Max(limit, _end) + 1L));
        }

#if NET8_0_OR_GREATER
        var read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
#else
        var read = await stream.ReadAsync(_bytes, _end, _bytes.Length - _end, cancellationToken).ConfigureAwait(false);
#endif
        _end += read;
        return read > 0;
    }

    public static StreamTooLongException TooLong(string item, int limit) =>
        new($"{item} in it is longer than {limit} bytes ({GameballResponseOptions.MaxBodyBytesName}).");
}

/// <summary>A line or an event of a stream exceeds the client's limit. The response was not lost.</summary>
internal sealed class StreamTooLongException(string message) : IOException(message);
