using System;
using System.Globalization;
using Gameball.Generator.Nodes;

namespace Gameball.Generator.Reading;

/// <summary>
/// Reads a plain scalar under the YAML 1.2 core schema: <c>yes</c>, <c>NO</c>, <c>off</c> and dates are strings.
/// It uses no regular expressions, because their construction takes longer than reading a whole document.
/// </summary>
internal static class CoreSchema
{
    public static Node Read(string text, Place place) => KindOf(text) switch
    {
        NodeKind.Null => Node.Scalar(NodeKind.Null, "", place, text),
        NodeKind.Boolean => Node.Scalar(NodeKind.Boolean, text[0] is 't' or 'T' ? "true" : "false", place, text),
        NodeKind.Number => Node.Scalar(NodeKind.Number, Decimal(text), place, text),
        _ => Node.Scalar(NodeKind.Text, text, place),
    };

    private static NodeKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => NodeKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => NodeKind.Boolean,
        _ => IsNumber(text) ? NodeKind.Number : NodeKind.Text,
    };

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('+' or '-' or '.' or (>= '0' and <= '9')))
        {
            return false;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal) || text.StartsWith("0o", StringComparison.Ordinal))
        {
            return text.Length > 2 && HasOnlyDigits(text, 2, text[1] == 'x' ? 16 : 8);
        }

        var unsigned = text[0] is '+' or '-' ? 1 : 0;
        return text.Substring(unsigned) is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN" || IsDecimal(text, unsigned);
    }

    // (\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    private static bool IsDecimal(string text, int at)
    {
        var whole = CountDigits(text, at);
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = CountDigits(text, at + 1);
            if (whole == 0 && fraction == 0)
            {
                return false;
            }

            at += 1 + fraction;
        }
        else if (whole == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            var exponent = CountDigits(text, at);
            return exponent > 0 && at + exponent == text.Length;
        }

        return at == text.Length;
    }

    private static int CountDigits(string text, int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    private static bool HasOnlyDigits(string text, int at, int radix)
    {
        for (; at < text.Length; at++)
        {
            if (!Uri.IsHexDigit(text[at]) || (radix == 8 && text[at] is < '0' or > '7'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Decimal(string text)
    {
        if (text.Length < 3 || text[0] != '0' || text[1] is not ('x' or 'o'))
        {
            return text;
        }

        var (bits, value) = (text[1] == 'x' ? 4 : 3, 0UL);
        foreach (var digit in text.Substring(2))
        {
            if (value >> (64 - bits) != 0)
            {
                return text; // More than 64 bits: a client cannot use the number, so it keeps its own text for messages.
            }

            value = (value << bits) | (uint)Convert.ToInt32(digit.ToString(), 16);
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
