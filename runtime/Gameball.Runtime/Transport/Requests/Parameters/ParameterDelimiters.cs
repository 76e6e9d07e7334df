using System;

namespace Gameball.Runtime;

/// <summary>Ensures that a parameter's values do not contain its delimiter, because the server would read an additional value.</summary>
/// <param name="style">The parameter's style, for the message.</param>
/// <param name="isEscaped">Whether text is percent-encoded.</param>
internal sealed class ParameterDelimiters(ParameterStyle style, bool isEscaped)
{
    /// <summary>Returns the text with the delimiter escaped, if the delimiter itself is sent unescaped.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="text">The value as it would be sent.</param>
    /// <param name="delimiter">The delimiter between values.</param>
    /// <exception cref="ArgumentException">The text contains the delimiter, and the location or the style cannot escape it.</exception>
    public string EscapeDelimiter(string name, string text, string delimiter)
    {
        if (text.IndexOf(delimiter, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        // A pipe or a space is escaped also as a delimiter, and servers do not distinguish an escaped dot from a dot.
        var escaped = Uri.EscapeDataString(delimiter);
        if (isEscaped && delimiter[0] != '%' && escaped != delimiter)
        {
            return text.Replace(delimiter, escaped);
        }

        throw new ArgumentException(
            $"A value of {name} contains '{Uri.UnescapeDataString(delimiter)}', the delimiter of the style {style}, so the server "
            + "would read an additional value. Remove that character, or use a style that allows it.",
            name);
    }

    /// <summary>Returns a member's name in brackets.</summary>
    /// <exception cref="ArgumentException">The name contains a bracket, which would change the structure.</exception>
    public static string Bracketed(string name, string member) => member.IndexOfAny(['[', ']']) < 0
        ? member
        : throw new ArgumentException($"A member's name in {name} contains a bracket, which would change the object's structure.", name);
}
