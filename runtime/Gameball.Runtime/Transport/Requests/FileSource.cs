using System.IO;

namespace Gameball.Runtime;

/// <summary>A file that is sent from its stream's initial position, and from there again if the stream can seek.</summary>
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

    /// <summary>The number of bytes to send; <see langword="null"/> when it is unknown.</summary>
    public long? Length => CanResend ? File.Content.Length - _start : null;

    /// <summary>Returns the stream at its initial position.</summary>
    public Stream Open()
    {
        if (CanResend)
        {
            File.Content.Position = _start;
        }

        return File.Content;
    }
}
