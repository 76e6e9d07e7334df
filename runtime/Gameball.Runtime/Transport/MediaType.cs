using System;
using System.Net.Http.Headers;

namespace Gameball.Runtime;

/// <summary>Media types as headers carry them.</summary>
internal static class MediaType
{
    private const string Unknown = "application/octet-stream";

    /// <summary>The header of a document's media type; one that is no media type is sent as bytes of an unknown kind.</summary>
    public static MediaTypeHeaderValue Header(string mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? header) ? header : new MediaTypeHeaderValue(Unknown);

    /// <summary>Text says how it is encoded; of XML and the like UTF-8 is the rule.</summary>
    public static string WithCharset(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && mediaType.IndexOf(';') < 0
            ? mediaType + "; charset=utf-8"
            : mediaType;
}
