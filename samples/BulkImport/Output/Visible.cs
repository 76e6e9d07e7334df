using System.Globalization;
using System.Text;

namespace Gameball.BulkImport;

/// <summary>
/// Makes foreign text safe for a terminal. Cells, headers, file names and server messages may contain control characters, which move the cursor,
/// hide earlier text, or change the direction of writing: they are shown as <c>\u001b</c>.
/// </summary>
internal static class Visible
{
    /// <summary>Returns a text that stays within its line.</summary>
    public static string Line(string text) => Show(text, keepsLines: false);

    /// <summary>Returns a text of several lines.</summary>
    public static string Lines(string text) => Show(text, keepsLines: true);

    private static string Show(string text, bool keepsLines)
    {
        StringBuilder? shown = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!isPair && IsHidden(text, i, keepsLines))
            {
                shown ??= new StringBuilder(text, 0, i, text.Length + 16);
                shown.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
                continue;
            }

            var length = isPair ? 2 : 1;
            shown?.Append(text, i, length);
            i += length - 1;
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsHidden(string text, int at, bool keepsLines) => text[at] switch
    {
        '\n' or '\t' => !keepsLines,
        '\r' => !(keepsLines && at + 1 < text.Length && text[at + 1] == '\n'),
        // Direction marks, separators of lines and paragraphs.
        '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' => true,
        var letter => char.IsControl(letter) || char.IsSurrogate(letter),
    };
}
