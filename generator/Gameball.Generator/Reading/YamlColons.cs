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
        if (at >= text.Length || text[at] != ':')
        {
            return null;
        }

        var name = EndOfBefore(text, at);
        var between = text.Substring(name, at - name);
        return between.IndexOfAny(s_breaks) >= 0 && EndsName(text, name)
            ? text.Substring(0, name) + ":" + between + text.Substring(at + 1)
            : null;
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
