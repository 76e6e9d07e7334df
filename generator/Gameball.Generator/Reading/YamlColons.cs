namespace Gameball.Generator.Reading;

/// <summary>
/// In braces a <c>:</c> may stand on a line after its name, which the parser takes after a quoted name only. It moves up to the name, so
/// that all but the spaces and breaks between the two keep their offsets.
/// </summary>
internal static class YamlColons
{
    /// <param name="at">Where the parser stopped.</param>
    /// <returns>Text of the same length, <see langword="null"/> when there is nothing to change there.</returns>
    public static string? Mend(string text, int at)
    {
        if (at >= text.Length || text[at] != ':')
        {
            return null;
        }

        var name = at;
        while (name > 0 && text[name - 1] is ' ' or '\t' or '\r' or '\n')
        {
            name--;
        }

        var between = text.Substring(name, at - name);
        return between.IndexOfAny(['\r', '\n']) >= 0 && EndsName(text, name)
            ? text.Substring(0, name) + ":" + between + text.Substring(at + 1)
            : null;
    }

    // What ends with a comment, or is no name, is left to the parser's message.
    private static bool EndsName(string text, int end)
    {
        if (end == 0 || ",:?{}[]".IndexOf(text[end - 1]) >= 0)
        {
            return false;
        }

        var line = text.LastIndexOfAny(['\r', '\n'], end - 1) + 1;
        return text.IndexOf('#', line, end - line) < 0;
    }
}
