using System;
using System.IO;

namespace Gameball.Runtime.Tests.Batches.Journaling;

/// <summary>A journal's bytes in memory, with a disk that can fail and a record of the flushed bytes.</summary>
internal sealed class MemoryFile : IJournalFile
{
    private MemoryStream _bytes = new();

    public MemoryFile(byte[]? bytes = null) => Bytes = bytes ?? [];

    public byte[] Bytes
    {
        get => _bytes.ToArray();
        set
        {
            _bytes = new MemoryStream();
            _bytes.Write(value);
        }
    }

    /// <summary>The number of bytes that survive a loss of power.</summary>
    public long Flushed { get; private set; }

    public int Appends { get; private set; }

    public int Flushes { get; private set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Called before each append and flush; an exception simulates a disk error.</summary>
    public Action<string> Before { get; set; } = _ => { };

    public string Path => "memory.journal";

    public long Length => _bytes.Length;

    /// <summary>Creates a journal on this file that writes synchronously.</summary>
    public BatchJournal Journal(bool allowOtherKeys = false) =>
        new(Path, () => this, write => write()) { AllowOtherKeys = allowOtherKeys };

    public void Append(byte[] bytes, int count)
    {
        Before("append");
        Appends++;
        _bytes.Position = _bytes.Length;
        _bytes.Write(bytes, 0, count);
    }

    public void Flush()
    {
        Before("flush");
        Flushes++;
        Flushed = _bytes.Length;
    }

    public int Read(long offset, byte[] buffer, int count)
    {
        _bytes.Position = offset;
        return _bytes.Read(buffer, 0, count);
    }

    public void Truncate(long length) => _bytes.SetLength(length);

    public void Dispose() => IsDisposed = true;
}
