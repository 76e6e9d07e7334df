using System;
using System.Linq;
using System.Net.Http.Headers;

namespace Gameball.Runtime;

/// <summary>Media types as headers carry them.</summary>
internal static class MediaType
{
    private const string Unknown = "application/octet-stream";

    /// <summary>Says what a body is; a document's media type that is none is sent as bytes of an unknown kind.</summary>
    public static void Set(HttpContentHeaders headers, string mediaType)
    {
        if (mediaType == RequestBody.Json)
        {
            // What nearly every call says need not be taken apart each time.
            headers.TryAddWithoutValidation("Content-Type", mediaType);
            return;
        }

        headers.ContentType = MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? header)
            ? header
            : new MediaTypeHeaderValue(Unknown);
    }

    /// <summary>Refuses a file whose own content type no header can carry, before anything is sent.</summary>
    /// <exception cref="ArgumentException">The content type is no media type, or holds more than ASCII.</exception>
    public static void Require(GameballFile file)
    {
        if (file.ContentType is { } type && !string.IsNullOrWhiteSpace(type)
            && (!type.All(static c => c is >= ' ' and <= '~') || !MediaTypeHeaderValue.TryParse(type, out _)))
        {
            throw new ArgumentException(
                "The file's content type is no media type that a header can carry: use ASCII, such as text/plain, and leave out parameters "
                + "of other letters.",
                nameof(file));
        }
    }

    /// <summary>Whether it is JSON by its name or by its suffix.</summary>
    public static bool IsJson(string? mediaType) =>
        mediaType is not null
        && (mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Text says how it is encoded; of XML and the like UTF-8 is the rule.</summary>
    public static string WithCharset(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && mediaType.IndexOf(';') < 0
            ? mediaType + "; charset=utf-8"
            : mediaType;
}
