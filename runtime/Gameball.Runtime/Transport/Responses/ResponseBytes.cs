using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <summary>A response's body in pooled memory.</summary>
internal sealed class ResponseBytes(int limit) : IDisposable
{
    private const int FirstSize = 4096;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    /// <summary>The body without a byte order mark and trailing white space.</summary>
    public ReadOnlySpan<byte> Json
    {
        get
        {
            var bytes = WithoutMark;
            while (!bytes.IsEmpty && bytes[bytes.Length - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                bytes = bytes.Slice(0, bytes.Length - 1);
            }

            return bytes;
        }
    }

    /// <summary>The body without a byte order mark.</summary>
    public ReadOnlySpan<byte> WithoutMark => Span.StartsWith("\uFEFF"u8) ? Span.Slice("\uFEFF"u8.Length) : Span;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    /// <summary>Returns a text that only equal bodies share.</summary>
    public string Hash()
    {
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(_bytes, 0, _length));
    }

    /// <summary>Whether the body is longer than the limit and was truncated.</summary>
    public bool WasCut { get; private set; }

#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
#endif
    public async ValueTask ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        while (true)
        {
            if (_length == _bytes.Length)
            {
                Grow();
            }

#if NET8_0_OR_GREATER
            var read = await stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false);
#else
            var read = await stream.ReadAsync(_bytes, _length, _bytes.Length - _length, cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > limit)
            {
                _length = limit;
                WasCut = true;
                return;
            }
        }
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Grow()
    {
        // One byte beyond the limit shows that the body is longer.
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_bytes.Length * 2L, Math.Max(limit, _bytes.Length) + 1L));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
