using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>The media types of streamed responses. Media types are case-insensitive (RFC 9110, 8.3.1).</summary>
internal static class StreamMedia
{
    public static bool IsEvents(HttpResponseMessage response) => Is(response, "text/event-stream");

    public static bool IsSequence(HttpResponseMessage response) => Is(response, "application/json-seq");

    /// <summary>Whether the response may be an event stream. A missing media type is accepted, and so is an empty response.</summary>
    public static bool MayBeEvents(HttpResponseMessage response) =>
        GetMediaType(response) is null || IsEvents(response) || HttpBodies.NeverHas((int)response.StatusCode);

    /// <summary>Returns the media type without parameters; <see langword="null"/> when the response states none.</summary>
    public static string? GetMediaType(HttpResponseMessage response) => response.Content?.Headers.ContentType?.MediaType;

    private static bool Is(HttpResponseMessage response, string mediaType) =>
        string.Equals(GetMediaType(response), mediaType, StringComparison.OrdinalIgnoreCase);
}
