using System.IO;

namespace Gameball.Runtime;

/// <summary>A file that is sent from where its stream stands at first, each time from there again where the stream can go back.</summary>
internal sealed class FileSource
{
    private readonly long _start;

    public FileSource(GameballFile file)
    {
        File = file;
        _start = file.Content.CanSeek ? file.Content.Position : 0;
    }

    public GameballFile File { get; }

    public bool CanResend => File.Content.CanSeek;

    /// <summary>The bytes that are sent; <see langword="null"/> when nobody knows before their end.</summary>
    public long? Length => CanResend ? File.Content.Length - _start : null;

    /// <summary>The stream at the place to send from.</summary>
    public Stream Open()
    {
        if (CanResend)
        {
            File.Content.Position = _start;
        }

        return File.Content;
    }
}
