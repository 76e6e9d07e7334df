using System;

namespace Gameball.Generator.Reading;

/// <summary>Lines of YAML text by offset.</summary>
internal static class YamlLine
{
    private static readonly char[] s_breaks = ['\r', '\n'];

    /// <summary>Returns the end of the line, before its break.</summary>
    public static int EndOf(string text, int start) => text.IndexOfAny(s_breaks, start) is >= 0 and var end ? end : text.Length;

    /// <summary>Returns the start of the next line, for the end of a line.</summary>
    public static int After(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);

    /// <summary>Returns the number of spaces at the start of the line.</summary>
    public static int IndentOf(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - start;
    }

    /// <summary>Whether the line is empty or has only spaces.</summary>
    public static bool IsBlank(string text, int start) => EndOf(text, start) == start + IndentOf(text, start);
}
