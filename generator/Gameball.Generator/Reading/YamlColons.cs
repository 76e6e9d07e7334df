using System;

namespace Gameball.Generator.Reading;

/// <summary>
/// Mends colons on a line after their key. YAML allows them in braces, but the parser accepts them after a quoted key only. The colon
/// moves up to the key, so that everything except the spaces and breaks between the two keeps its offset.
/// </summary>
internal static class YamlColons
{
    private static readonly char[] s_breaks = ['\r', '\n'];

    /// <param name="at">The offset where the parser stopped.</param>
    /// <returns>Text of the same length; <see langword="null"/> when nothing has to change there.</returns>
    public static string? Mend(string text, int at)
    {
        if (at >= text.Length || text[at] != ':' || NameBefore(text, at) is not { } name)
        {
            return null;
        }

        // Each further colon in the same braces would cost another reading from the beginning, so they move at once.
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

    // Returns the end of a key on a line above.
    private static int? NameBefore(string text, int colon)
    {
        var name = EndOfBefore(text, colon);
        return text.IndexOfAny(s_breaks, name, colon - name) >= 0 && EndsName(text, name) ? name : null;
    }

    // Returns the end of the text before spaces, breaks and comment lines.
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

    // A line with a comment, or text that is not a key, keeps the parser's message.
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
