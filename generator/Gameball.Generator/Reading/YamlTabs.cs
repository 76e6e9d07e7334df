using System.Text;

namespace Gameball.Generator.Reading;

/// <summary>
/// YAML forbids tabs only as indents, but the parser also rejects them between a key and its value. They become spaces where that cannot
/// change the meaning of the text.
/// </summary>
internal static class YamlTabs
{
    private const string Indicators = ":-?,[{";

    /// <returns>Text of the same length; <see langword="null"/> when nothing has to change.</returns>
    public static string? Soften(string text)
    {
        StringBuilder? softened = null;
        for (var at = text.IndexOf('\t'); at >= 0; at = text.IndexOf('\t', at))
        {
            var start = Start(text, at);
            var end = at;
            while (end < text.Length && text[end] is '\t' or ' ')
            {
                end++;
            }

            var endsLine = end == text.Length || text[end] is '\r' or '\n' or '#';
            if (endsLine || (start >= 0 && Indicators.IndexOf(text[start]) >= 0))
            {
                (softened ??= new(text)).Replace('\t', ' ', at, end - at);
            }

            at = end;
        }

        return softened?.ToString();
    }

    // Returns the character before the spaces and tabs, which may be a line break.
    private static int Start(string text, int at)
    {
        while (at >= 0 && text[at] is '\t' or ' ')
        {
            at--;
        }

        return at;
    }
}
