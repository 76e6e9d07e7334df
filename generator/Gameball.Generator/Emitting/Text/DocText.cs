using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Gameball.Generator.Emitting;

/// <summary>
/// A document's text as lines of an XML doc comment. All text of a document must enter comments through this class: a line never
/// contains a line break of C#, markup, or a character that XML forbids.
/// </summary>
internal static class DocText
{
    private const char Replacement = '\uFFFD';

    // Every line terminator of C#, and two more that editors show as line breaks.
    private static readonly char[] s_lineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029', '\v', '\f'];

    /// <summary>Returns the text's paragraphs, each as its lines; none for blank text.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Paragraphs(string text)
    {
        var paragraphs = new List<IReadOnlyList<string>>();
        var lines = new List<string>();
        foreach (var line in text.Replace("\r\n", "\n").Split(s_lineBreaks).Select(Clean).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                paragraphs.Add(lines);
                lines = [];
            }
        }

        return paragraphs;
    }

    /// <summary>Returns the text's lines without blank ones.</summary>
    public static IReadOnlyList<string> Lines(string text) => Paragraphs(text).SelectMany(lines => lines).ToArray();

    /// <summary>Returns the text as one escaped line.</summary>
    public static string Inline(string text) => string.Join(" ", Lines(text));

    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (i + 1 < line.Length && char.IsSurrogatePair(line[i], line[i + 1]))
            {
                clean.Append(line[i]).Append(line[++i]);
            }
            else
            {
                AppendClean(clean, line[i]);
            }
        }

        return clean.ToString().Trim();
    }

    private static void AppendClean(StringBuilder text, char c) => _ = c switch
    {
        '&' => text.Append("&amp;"),
        '<' => text.Append("&lt;"),
        '>' => text.Append("&gt;"),
        '\t' => text.Append(' '),
        _ when IsHarmless(c) => text.Append(c),
        _ => text.Append(Replacement),
    };

    /// <summary>
    /// Whether XML 1.0 allows the character and it is not a direction mark, which would show text in another order than the compiler's.
    /// </summary>
    private static bool IsHarmless(char c) =>
        c is >= ' ' and < '\u007F' or > '\u009F' and < '\uFFFE'
        && c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
        && !char.IsSurrogate(c);
}
