using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Gameball.BulkImport;

/// <summary>
/// The texts that cells share. They are in a part of their own and cells refer to them by number, so all of them must be at hand; a large
/// part goes to a temporary file that only this user can read and that is deleted with the process. Memory holds eight bytes for each text.
/// </summary>
internal sealed class SharedTexts : IDisposable
{
    private const long LargestInMemory = 4 * 1024 * 1024;

    private readonly List<long> _ends = [];
    private readonly Stream _texts;
    private byte[] _buffer = new byte[256];

    private SharedTexts(Stream texts) => _texts = texts;

    /// <summary>Reads the texts of a file; an absent part has none.</summary>
    public static SharedTexts Read(ZipArchiveEntry? part)
    {
        var texts = new SharedTexts(part is { Length: > LargestInMemory } ? TemporaryFile() : new MemoryStream());
        try
        {
            texts.Fill(part);
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <summary>Returns a text; <see langword="null"/> if there is none of that number.</summary>
    public string? Find(int index)
    {
        if (index < 0 || index >= _ends.Count)
        {
            return null;
        }

        var start = index == 0 ? 0 : _ends[index - 1];
        var length = (int)(_ends[index] - start);
        if (_buffer.Length < length)
        {
            _buffer = new byte[length];
        }

        _texts.Position = start;
        _texts.ReadExactly(_buffer, 0, length);
        return Encoding.UTF8.GetString(_buffer, 0, length);
    }

    public void Dispose() => _texts.Dispose();

    private void Fill(ZipArchiveEntry? part)
    {
        if (part is null)
        {
            return;
        }

        var buffered = new BufferedStream(_texts, 64 * 1024);
        using var xml = Xml.Open(part.Open());
        while (Xml.ReadTo(xml, "si"))
        {
            buffered.Write(Encoding.UTF8.GetBytes(Xml.ReadRuns(xml)));
            _ends.Add(buffered.Position);
        }

        buffered.Flush();
    }

    private static FileStream TemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            // The cells of a row refer to texts that are far apart, so a buffer would be read anew for each.
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"gameball-import-{Guid.NewGuid():N}.tmp"), options);
    }
}
