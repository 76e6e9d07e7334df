using System.Globalization;
using System.Text;

namespace Gameball.Generator.Overlays.Paths;

/// <content>Numbers and strings in quotes.</content>
internal sealed partial class PathScanner
{
    // RFC 9535, 2.1: whole numbers that a double holds exactly.
    private const long MaxInteger = (1L << 53) - 1;

    /// <summary>Reads an integer by RFC 9535: up to 53 bits, without a leading zero and not <c>-0</c>.</summary>
    public long ReadInteger()
    {
        var start = At;
        if (Current == '-')
        {
            At++;
        }

        SkipDigits();
        var digits = text.Substring(start, At - start);
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value is >= -MaxInteger and <= MaxInteger
            && value.ToString(CultureInfo.InvariantCulture) == digits)
        {
            return value;
        }

        At = start;
        throw Error("a whole number is expected");
    }

    /// <summary>Reads a number for a comparison, in the format of JSON.</summary>
    public string ReadNumber()
    {
        var start = At;
        At += Current == '-' ? 1 : 0;
        var hasLeadingZero = Current == '0' && At + 1 < text.Length && IsDigit(text[At + 1]);
        var isNumber = SkipDigits() && !hasLeadingZero;
        if (Current == '.')
        {
            At++;
            isNumber &= SkipDigits();
        }

        if (Current is 'e' or 'E')
        {
            At++;
            At += Current is '+' or '-' ? 1 : 0;
            isNumber &= SkipDigits();
        }

        return isNumber && !IsLetter(Current) && Current != '.'
            ? text.Substring(start, At - start)
            : throw new JsonPathException(start, "a number is expected");
    }

    /// <summary>Reads a string in single or double quotes.</summary>
    public string ReadString()
    {
        var (start, quote) = (At, Current);
        var result = new StringBuilder();
        for (At++; Current != quote; At++)
        {
            if (AtEnd)
            {
                At = start;
                throw Error("the quote that begins here is never closed");
            }

            if (Current < ' ')
            {
                throw Error("a control character in quotes must be an escape, such as '\\n'");
            }

            result.Append(Current == '\\' ? ReadEscape(quote) : Current.ToString());
        }

        At++;
        return result.ToString();
    }

    // Afterwards the scanner is at the escape's last character.
    private string ReadEscape(char quote)
    {
        At++;
        switch (Current)
        {
            case 'b': return "\b";
            case 'f': return "\f";
            case 'n': return "\n";
            case 'r': return "\r";
            case 't': return "\t";
            case '/' or '\\': return Current.ToString();
            case 'u': return ReadCodePoint();
            default: return Current == quote && !AtEnd ? quote.ToString() : throw Error("an unknown escape follows the backslash");
        }
    }

    private string ReadCodePoint()
    {
        var start = At;
        var first = ReadHexadecimal();
        if (!char.IsSurrogate(first))
        {
            return first.ToString();
        }

        if (char.IsHighSurrogate(first) && string.CompareOrdinal(text, At + 1, "\\u", 0, 2) == 0)
        {
            At += 2;
            if (ReadHexadecimal() is var second && char.IsLowSurrogate(second))
            {
                return new string([first, second]);
            }
        }

        At = start;
        throw Error("this escape is only half of a surrogate pair; write both halves, or the character itself");
    }

    // Reads from the 'u' to the last of its digits.
    private char ReadHexadecimal()
    {
        if (At + 4 < text.Length
            && int.TryParse(text.Substring(At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            At += 4;
            return (char)code;
        }

        throw Error("an unknown escape follows the backslash");
    }

    private bool SkipDigits()
    {
        var start = At;
        while (IsDigit(Current))
        {
            At++;
        }

        return At > start;
    }
}
