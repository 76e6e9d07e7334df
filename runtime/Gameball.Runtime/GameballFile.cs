using System;
using System.IO;

namespace Gameball;

/// <summary>A file that goes to the server or came from it: its bytes, and what is known of them.</summary>
/// <remarks>
/// One that is sent is read from where its stream stands, and from there once more when the call is repeated; a stream that cannot seek is
/// read once, and its call not repeated after that. The stream stays open and the caller's. One that was received holds its connection
/// until it is disposed.
/// </remarks>
public sealed class GameballFile : IDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>Wraps a stream.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; <see langword="null"/> for what the operation states.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public GameballFile(Stream content, string? name = null, string? contentType = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        Name = name;
        ContentType = contentType;
    }

    /// <summary>Wraps bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; <see langword="null"/> for what the operation states.</param>
    /// <exception cref="ArgumentNullException">The bytes are null.</exception>
    public GameballFile(byte[] content, string? name = null, string? contentType = null)
        : this(new MemoryStream(content ?? throw new ArgumentNullException(nameof(content)), writable: false), name, contentType)
    {
    }

    internal GameballFile(Stream content, string? name, string? contentType, IDisposable owner)
        : this(content, name, contentType) => _owner = owner;

    /// <summary>The bytes.</summary>
    public Stream Content { get; }

    /// <summary>The file's name; <see langword="null"/> when it has none.</summary>
    /// <remarks>
    /// That of a received file is safe to put behind a folder of yours: whatever the server said, it is one name without folders, control
    /// characters, colons and Windows' device names, of at most 255 characters. It may still be a name that a file there has already, or hold
    /// characters that a file system does not take.
    /// </remarks>
    public string? Name { get; }

    /// <summary>The media type; <see langword="null"/> when it is not known.</summary>
    public string? ContentType { get; }

    /// <summary>Opens a file for reading; it is closed when the result is disposed.</summary>
    /// <param name="path">Where the file is. Its name, without the folder, is sent along.</param>
    /// <param name="contentType">The media type, such as <c>image/png</c>; <see langword="null"/> for what the operation states.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static GameballFile Open(string path, string? contentType = null) =>
        new(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true),
            Path.GetFileName(path),
            contentType);

    /// <summary>A file without a name.</summary>
    public static implicit operator GameballFile(Stream content) => new(content);

    /// <summary>A file without a name.</summary>
    public static implicit operator GameballFile(byte[] content) => new(content);

    /// <summary>Closes the stream, and of a received file the connection.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _owner?.Dispose();
    }
}
