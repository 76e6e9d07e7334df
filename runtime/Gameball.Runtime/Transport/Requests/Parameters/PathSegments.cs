using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Runtime;

/// <summary>Prevents path parameters from changing the path.</summary>
internal static class PathSegments
{
    private static readonly char[] s_steps = ['.', '/', '%'];
    private static readonly char[] s_ends = ['/', '?'];

    /// <summary>Returns the segment of the latest value if it is empty or a dot segment.</summary>
    /// <param name="template">The path.</param>
    /// <param name="values">Names and values, the latest one last. A segment is checked when all of its parameters are set.</param>
    public static string? FindDotSegment(string template, List<KeyValuePair<string, string>> values)
    {
        (var name, var value) = (values[values.Count - 1].Key, values[values.Count - 1].Value);
        if (value.Length > 0 && value.IndexOfAny(s_steps) < 0)
        {
            return null;
        }

        // A value of several segments is also checked by itself, because it may be set before the rest of its first segment.
        return Array.Find(value.Split('/'), IsDotSegment)
            is { } step && value.IndexOf('/') >= 0 ? step
            : Segment(template, "{" + name + "}") is { } segment && Fill(segment, values) is { } filled
                ? filled.Length == 0 ? "" : Array.Find(filled.Split('/'), IsDotSegment)
            : null;
    }

    /// <returns><see langword="null"/> for a placeholder in the query of a path.</returns>
    private static string? Segment(string template, string placeholder)
    {
        var at = template.IndexOf(placeholder, StringComparison.Ordinal);
        if (at < 0)
        {
            return placeholder;
        }

        if (template.IndexOf('?', 0, at) >= 0)
        {
            return null;
        }

        var start = template.LastIndexOf('/', at) + 1;
        var end = template.IndexOfAny(s_ends, at + placeholder.Length);
        return template.Substring(start, (end < 0 ? template.Length : end) - start);
    }

    /// <returns><see langword="null"/> while a value is missing.</returns>
    private static string? Fill(string segment, List<KeyValuePair<string, string>> values)
    {
        StringBuilder filled = new();
        var at = 0;
        while (segment.IndexOf('{', at) is >= 0 and int open && segment.IndexOf('}', open) is >= 0 and int close)
        {
            var name = segment.Substring(open + 1, close - open - 1);
            var given = values.FindIndex(value => value.Key == name);
            if (given < 0)
            {
                return null;
            }

            filled.Append(segment, at, open - at).Append(values[given].Value);
            at = close + 1;
        }

        return filled.Append(segment, at, segment.Length - at).ToString();
    }

    /// <summary>Whether a segment leads to another path. Escaped dots in an address are read as dots.</summary>
    public static bool IsDotSegment(string segment) => segment.Replace("%2E", ".").Replace("%2e", ".") is "." or "..";
}
