using System;

namespace Gameball;

/// <summary>What a journal needs of a disk. One thread at a time appends and flushes; any number read.</summary>
internal interface IJournalFile : IDisposable
{
    string Path { get; }

    long Length { get; }

    /// <summary>Adds bytes at the end.</summary>
    void Append(byte[] bytes, int count);

    /// <summary>Returns when all that was added will survive a loss of power.</summary>
    void Flush();

    /// <summary>Fills the buffer from a place on; less only at the end.</summary>
    /// <returns>The number of bytes read.</returns>
    int Read(long offset, byte[] buffer, int count);

    /// <summary>Cuts the end off.</summary>
    void Truncate(long length);
}
