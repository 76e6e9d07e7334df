using System;
using System.Globalization;
using System.Text;

namespace Gameball.Runtime;

/// <summary>
/// Reads a JSON string that may contain invalid characters: lone surrogates, or bytes that are not UTF-8. .NET's reader rejects such a
/// string, and with it the document.
/// </summary>
internal static class LenientText
{
    private const char Replacement = '\uFFFD';

    // The maximum number of bytes of a character.
    private const int MaxBytes = 4;

    private static ReadOnlySpan<byte> ReplacementBytes => [0xEF, 0xBF, 0xBD];

    /// <summary>Returns the string with U+FFFD for invalid characters, truncated to a number of characters.</summary>
    /// <param name="written">The bytes between the quotes.</param>
    /// <param name="most">The maximum number of characters.</param>
    /// <param name="isExact">Whether the string is complete and nothing was replaced.</param>
    public static string Read(ReadOnlySpan<byte> written, int most, out bool isExact)
    {
        isExact = true;
        if (written.Length <= most && written.IndexOf((byte)'\\') < 0)
        {
            var usual = TextEncoding.Utf8(written);
            if (usual.IndexOf(Replacement) < 0)
            {
                return usual;
            }
        }

        var text = new StringBuilder();
        while (written.Length > 0 && text.Length <= most)
        {
            var escape = written.IndexOf((byte)'\\');
            if (escape == 0)
            {
                text.Append(Unescape(ref written));
                continue;
            }

            // A truncated last character is beyond the maximum.
            var plain = written.Slice(0, Math.Min(escape < 0 ? written.Length : escape, (most + 1 - text.Length) * MaxBytes));
            var read = TextEncoding.Utf8(plain);
            isExact &= read.IndexOf(Replacement) < 0 || read.Split(Replacement).Length - 1 == Replacements(plain);
            text.Append(read);
            written = written.Slice(plain.Length);
        }

        isExact &= !ReplaceHalves(text) && text.Length <= most;
        return text.Length <= most ? text.ToString() : text.ToString(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most);
    }

    // The reader has validated the escapes.
    private static char Unescape(ref ReadOnlySpan<byte> written)
    {
        var letter = (char)written[1];
        if (letter == 'u')
        {
            var code = int.Parse(TextEncoding.Utf8(written.Slice(2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            written = written.Slice(6);
            return (char)code;
        }

        written = written.Slice(2);
        return letter switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => letter,
        };
    }

    /// <returns>Whether there were any lone surrogates.</returns>
    private static bool ReplaceHalves(StringBuilder text)
    {
        var whole = text.ToString();
        var found = false;
        for (var i = 0; i < whole.Length; i++)
        {
            if (!char.IsSurrogate(whole[i]))
            {
                continue;
            }

            if (i + 1 < whole.Length && char.IsSurrogatePair(whole[i], whole[i + 1]))
            {
                i++;
            }
            else
            {
                text[i] = Replacement;
                found = true;
            }
        }

        return found;
    }

    private static int Replacements(ReadOnlySpan<byte> plain)
    {
        var count = 0;
        for (int at; (at = plain.IndexOf(ReplacementBytes)) >= 0; count++)
        {
            plain = plain.Slice(at + ReplacementBytes.Length);
        }

        return count;
    }
}
