using System;

namespace Gameball.Generator.Reading;

/// <summary>
/// In braces a <c>:</c> may stand on a line after its name, which the parser takes after a quoted name only. It moves up to the name, so
/// that all but the spaces and breaks between the two keep their offsets.
/// </summary>
internal static class YamlColons
{
    private static readonly char[] s_breaks = ['\r', '\n'];

    /// <param name="at">Where the parser stopped.</param>
    /// <returns>Text of the same length, <see langword="null"/> when there is nothing to change there.</returns>
    public static string? Mend(string text, int at)
    {
        if (at >= text.Length || text[at] != ':' || NameBefore(text, at) is not { } name)
        {
            return null;
        }

        // Those that follow in the same braces would each cost another reading from the beginning.
        var mended = text.ToCharArray();
        Move(mended, name, at);
        foreach (var next in YamlFlow.ColonsAfter(text, at))
        {
            if (NameBefore(text, next) is { } end)
            {
                Move(mended, end, next);
            }
        }

        return new string(mended);
    }

    private static void Move(char[] text, int name, int colon)
    {
        Array.Copy(text, name, text, name + 1, colon - name);
        text[name] = ':';
    }

    // Where the name ends that stands on a line above.
    private static int? NameBefore(string text, int colon)
    {
        var name = EndOfBefore(text, colon);
        return text.IndexOfAny(s_breaks, name, colon - name) >= 0 && EndsName(text, name) ? name : null;
    }

    // Before spaces, breaks and lines that hold a comment alone.
    private static int EndOfBefore(string text, int at)
    {
        while (at > 0)
        {
            var start = text.LastIndexOfAny(s_breaks, at - 1) + 1;
            var line = text.Substring(start, at - start);
            if (line.Trim(' ', '\t', '\r') is { Length: > 0 } content && content[0] != '#')
            {
                return start + line.TrimEnd(' ', '\t', '\r').Length;
            }

            at = start == 0 ? 0 : start - 1;
        }

        return 0;
    }

    // What ends with a comment, or is no name, is left to the parser's message.
    private static bool EndsName(string text, int end)
    {
        if (end == 0 || ",:?{}[]".IndexOf(text[end - 1]) >= 0)
        {
            return false;
        }

        var line = text.LastIndexOfAny(s_breaks, end - 1) + 1;
        return text.IndexOf('#', line, end - line) < 0;
    }
}
