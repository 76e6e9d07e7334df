using System;
using System.Net.Http;

namespace Gameball.Runtime;

/// <summary>How an answer that comes bit by bit is laid out. Media types mind no case (RFC 9110, 8.3.1).</summary>
internal static class StreamMedia
{
    public static bool IsEvents(HttpResponseMessage response) => Is(response, "text/event-stream");

    public static bool IsSequence(HttpResponseMessage response) => Is(response, "application/json-seq");

    /// <summary>Whether events may be read from it: what is not called anything is taken for what was asked for, and nothing has no kind.</summary>
    public static bool MayBeEvents(HttpResponseMessage response) =>
        GetMediaType(response) is null || IsEvents(response) || HttpBodies.NeverHas((int)response.StatusCode);

    /// <summary>The media type alone; <see langword="null"/> when the answer names none.</summary>
    public static string? GetMediaType(HttpResponseMessage response) => response.Content?.Headers.ContentType?.MediaType;

    private static bool Is(HttpResponseMessage response, string mediaType) =>
        string.Equals(GetMediaType(response), mediaType, StringComparison.OrdinalIgnoreCase);
}
