using System;
using System.Linq;
using System.Net.Http.Headers;

namespace Gameball.Runtime;

/// <summary>Media types in headers.</summary>
internal static class MediaType
{
    private const string Unknown = "application/octet-stream";

    /// <summary>Sets a body's content type; an invalid media type of a document is sent as bytes of an unknown type.</summary>
    public static void Set(HttpContentHeaders headers, string mediaType)
    {
        if (mediaType == RequestBody.Json)
        {
            // The most common media type needs no parsing.
            headers.TryAddWithoutValidation("Content-Type", mediaType);
            return;
        }

        headers.ContentType = MediaTypeHeaderValue.TryParse(mediaType, out var header)
            ? header
            : new MediaTypeHeaderValue(Unknown);
    }

    /// <summary>Rejects a file whose content type is not valid in a header, before anything is sent.</summary>
    /// <exception cref="ArgumentException">The content type is not a valid media type or contains non-ASCII characters.</exception>
    public static void Require(GameballFile file)
    {
        if (file.ContentType is { } type && !string.IsNullOrWhiteSpace(type)
            && (!type.All(static c => c is >= ' ' and <= '~') || !MediaTypeHeaderValue.TryParse(type, out _)))
        {
            throw new ArgumentException(
                "The file's content type is not a valid media type for a header: use ASCII, such as text/plain, and omit parameters "
                + "with other characters.",
                nameof(file));
        }
    }

    /// <summary>Whether a media type is JSON by its name or its suffix.</summary>
    public static bool IsJson(string? mediaType) =>
        mediaType is not null
        && (mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds the charset to text types. XML and similar types are UTF-8 by default.</summary>
    public static string WithCharset(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && mediaType.IndexOf(';') < 0
            ? mediaType + "; charset=utf-8"
            : mediaType;
}
