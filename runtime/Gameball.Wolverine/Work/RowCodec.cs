using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Gameball.Fleet;

/// <summary>The stored form of a chunk's rows: gzip of lines, each with the row's index, a space and the row as JSON.</summary>
internal sealed class RowCodec<TRow>(JsonTypeInfo<TRow> json)
{
    private const byte Space = (byte)' ';
    private const byte Newline = (byte)'\n';

    /// <summary>Returns the stored form and the SHA-256 of its lines.</summary>
    public (byte[] Payload, byte[] Hash) Encode(IReadOnlyList<TRow> rows, IReadOnlyList<long> indexes)
    {
        using MemoryStream lines = new();
        for (var i = 0; i < rows.Count; i++)
        {
            lines.Write(Encoding.ASCII.GetBytes(indexes[i].ToString(CultureInfo.InvariantCulture)));
            lines.WriteByte(Space);
            // Strings in JSON have no raw line breaks, and the writer indents nothing.
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(rows[i], json));
            lines.WriteByte(Newline);
        }

        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(lines.GetBuffer(), 0, (int)lines.Length);
        }

        return (packed.ToArray(), SHA256.HashData(lines.GetBuffer().AsSpan(0, (int)lines.Length)));
    }

    public (List<TRow> Rows, List<long> Indexes) Decode(byte[] payload)
    {
        var (rows, indexes) = (new List<TRow>(), new List<long>());
        using MemoryStream packed = new(payload);
        using GZipStream gzip = new(packed, CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        gzip.CopyTo(unpacked);
        var lines = unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
        while (lines.Length > 0)
        {
            var line = lines[..lines.IndexOf(Newline)];
            lines = lines[(line.Length + 1)..];
            _ = Utf8Parser.TryParse(line, out long index, out var digits);
            indexes.Add(index);
            rows.Add(JsonSerializer.Deserialize(line[(digits + 1)..], json)!);
        }

        return (rows, indexes);
    }
}
