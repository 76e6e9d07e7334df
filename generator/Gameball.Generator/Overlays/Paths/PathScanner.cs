using System.Globalization;
using System.Text;

namespace Gameball.Generator.Overlays.Paths;

/// <summary>Steps over the text of a JSONPath.</summary>
internal sealed class PathScanner(string text)
{
    public int At { get; private set; }

    public bool AtEnd => At >= text.Length;

    /// <summary>The character to read next, NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : text[At];

    public void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            At++;
        }
    }

    /// <summary>Skips space and then the token, if it stands there.</summary>
    public bool Skip(string token)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, At, token, 0, token.Length) != 0)
        {
            return false;
        }

        At += token.Length;
        return true;
    }

    public void Require(string token, string explanation)
    {
        if (!Skip(token))
        {
            throw Error(explanation);
        }
    }

    public JsonPathException Error(string explanation) => new(At, explanation);

    /// <summary>Reads a name after a dot; empty when none stands there.</summary>
    public string ReadName()
    {
        var start = At;
        while (Current is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or >= '\u0080' || (At > start && Current is >= '0' and <= '9'))
        {
            At++;
        }

        return text.Substring(start, At - start);
    }

    /// <summary>Reads an integer as RFC 9535 writes it: no leading zero, no <c>-0</c>.</summary>
    public int ReadInteger()
    {
        var start = At;
        if (Current == '-')
        {
            At++;
        }

        while (Current is >= '0' and <= '9')
        {
            At++;
        }

        var digits = text.Substring(start, At - start);
        if (int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == digits)
        {
            return value;
        }

        At = start;
        throw Error("a whole number is expected");
    }

    /// <summary>Reads the characters of a number for a comparison; whether they make one is the caller's to check.</summary>
    public string ReadNumber()
    {
        var start = At;
        while (Current is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            At++;
        }

        return text.Substring(start, At - start);
    }

    /// <summary>Reads a text in single or double quotes.</summary>
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

            result.Append(Current == '\\' ? ReadEscape(quote) : Current);
        }

        At++;
        return result.ToString();
    }

    // Leaves the scanner on the escape's last character.
    private char ReadEscape(char quote)
    {
        At++;
        switch (Current)
        {
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case '/' or '\\': return Current;
            case 'u' when At + 4 < text.Length
                && int.TryParse(text.Substring(At + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                At += 4;
                return (char)code;
            default: return Current == quote && !AtEnd ? quote : throw Error("an unknown escape follows the backslash");
        }
    }
}
