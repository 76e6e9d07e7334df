using System.Globalization;
using System.Text;
using Gameball.Generator.Model;

namespace Gameball.Generator.Emitting;

/// <summary>
/// A document's text as a C# string literal. All text of a document must enter code through this class: the literal never contains a
/// quote, line break or control character that could end it.
/// </summary>
internal static class CSharpText
{
    /// <summary>Returns <c>"text"</c>.</summary>
    public static string Literal(string text) => "\"" + Escape(text) + "\"";

    public static string Boolean(bool value) => value ? "true" : "false";

    public static string Double(double? value) => value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) + "d" : "null";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a value as a literal; <see langword="null"/> for text that is not a value of its kind.</summary>
    public static string? Constant(TypeKind kind, string value) => kind switch
    {
        TypeKind.String => Literal(value),
        TypeKind.Boolean => Boolean(value == "true"),
        TypeKind.Decimal => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) + "m"
            : null,
        _ => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && (kind == TypeKind.Int64 || whole is >= int.MinValue and <= int.MaxValue) ? Number(whole) : null,
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                escaped.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~' || char.IsLetterOrDigit(c))
            {
                escaped.Append(c);
            }
            else
            {
                AppendCodeUnit(escaped, c);
            }
        }

        return escaped.ToString();
    }

    private static void AppendCodeUnit(StringBuilder text, char c) =>
        text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
}
