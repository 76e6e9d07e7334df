using System;

namespace Gameball;

/// <summary>The file operations of a journal. One thread at a time appends and flushes; any number of threads read.</summary>
internal interface IJournalFile : IDisposable
{
    string Path { get; }

    long Length { get; }

    /// <summary>Appends bytes.</summary>
    void Append(byte[] bytes, int count);

    /// <summary>Returns when all appended bytes will survive a loss of power.</summary>
    void Flush();

    /// <summary>Fills the buffer from an offset on; it reads less only at the end of the file.</summary>
    /// <returns>The number of bytes read.</returns>
    int Read(long offset, byte[] buffer, int count);

    /// <summary>Truncates the file.</summary>
    void Truncate(long length);
}
