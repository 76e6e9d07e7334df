using System.Globalization;
using System.Text;

namespace Gameball.Generator.Problems;

/// <summary>Text of a document inside a message: always quoted, on one line, and short.</summary>
internal static class Excerpt
{
    public static string Create(string text, int maxLength = 80)
    {
        var result = new StringBuilder("'");
        foreach (var character in text.Length <= maxLength ? text : text.Substring(0, maxLength))
        {
            var code = ((int)character).ToString("x4", CultureInfo.InvariantCulture);
            result.Append(IsPlain(character) ? character.ToString() : "\\u" + code);
        }

        return result.Append(text.Length <= maxLength ? "'" : "…'").ToString();
    }

    // Half a surrogate pair, a line break or a direction mark would garble the message or hide some of it.
    private static bool IsPlain(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
