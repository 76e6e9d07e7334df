using System;
using System.IO;

namespace Gameball;

/// <summary>A file to send to the server or received from it: its content, name and media type.</summary>
/// <remarks>
/// A file that is sent is read from the stream's current position, and from there again when the call is retried. A stream that cannot seek
/// is read once, and its call is not retried after that. The caller keeps ownership of the stream, which stays open. A received file holds
/// its connection until it is disposed.
/// </remarks>
public sealed class GameballFile : IDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>Creates a file from a stream.</summary>
    /// <param name="content">The content.</param>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="contentType">
    /// The media type, such as <c>image/png</c>; <see langword="null"/> to use the operation's media type.
    /// </param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public GameballFile(Stream content, string? name = null, string? contentType = null)
    {
        Content = content ?? throw new ArgumentNullException(nameof(content));
        Name = name;
        ContentType = contentType;
    }

    /// <summary>Creates a file from bytes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="contentType">
    /// The media type, such as <c>image/png</c>; <see langword="null"/> to use the operation's media type.
    /// </param>
    /// <exception cref="ArgumentNullException">The bytes are null.</exception>
    public GameballFile(byte[] content, string? name = null, string? contentType = null)
        : this(new MemoryStream(content ?? throw new ArgumentNullException(nameof(content)), writable: false), name, contentType)
    {
    }

    internal GameballFile(Stream content, string? name, string? contentType, IDisposable owner)
        : this(content, name, contentType) => _owner = owner;

    /// <summary>The file's content.</summary>
    public Stream Content { get; }

    /// <summary>The file's name; <see langword="null"/> when it has none.</summary>
    /// <remarks>
    /// The name of a received file is safe to append to a folder's path: it is a single file name without folders, control characters,
    /// colons and Windows device names, of at most 255 characters, whatever the server sent. A file of that name may already exist, and the
    /// name may contain characters that a file system rejects.
    /// </remarks>
    public string? Name { get; }

    /// <summary>The media type; <see langword="null"/> when it is unknown.</summary>
    public string? ContentType { get; }

    /// <summary>Opens a file for reading. Disposing the result closes it.</summary>
    /// <param name="path">The file's path. The file name without the folder is sent to the server.</param>
    /// <param name="contentType">
    /// The media type, such as <c>image/png</c>; <see langword="null"/> to use the operation's media type.
    /// </param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static GameballFile Open(string path, string? contentType = null) =>
        new(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true),
            Path.GetFileName(path),
            contentType);

    /// <summary>Creates a file without a name.</summary>
    public static implicit operator GameballFile(Stream content) => new(content);

    /// <summary>Creates a file without a name.</summary>
    public static implicit operator GameballFile(byte[] content) => new(content);

    /// <summary>Closes the stream, and the connection of a received file.</summary>
    public void Dispose()
    {
        Content.Dispose();
        _owner?.Dispose();
    }
}
