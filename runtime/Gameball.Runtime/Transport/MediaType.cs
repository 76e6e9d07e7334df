using System;
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
