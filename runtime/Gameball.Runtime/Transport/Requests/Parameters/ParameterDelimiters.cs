using System;

namespace Gameball.Runtime;

/// <summary>Keeps the values of one parameter apart: what parts them must not stand inside of one, or the server reads one more.</summary>
/// <param name="style">The parameter's style, for the message.</param>
/// <param name="isEscaped">Whether text is percent-encoded.</param>
internal sealed class ParameterDelimiters(ParameterStyle style, bool isEscaped)
{
    /// <summary>The text without the delimiter: escaped where the delimiter itself is not.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="text">A value as it would be sent.</param>
    /// <param name="delimiter">What stands between values.</param>
    /// <exception cref="ArgumentException">The text holds the delimiter, and the place or the style has no way to escape it.</exception>
    public string Apart(string name, string text, string delimiter)
    {
        if (text.IndexOf(delimiter, StringComparison.Ordinal) < 0)
        {
            return text;
        }

        // A pipe or a space is sent escaped as a delimiter too, and a dot has no escaped form that servers would tell from a dot.
        string escaped = Uri.EscapeDataString(delimiter);
        if (isEscaped && delimiter[0] != '%' && escaped != delimiter)
        {
            return text.Replace(delimiter, escaped);
        }

        throw new ArgumentException(
            $"A value of {name} holds '{Uri.UnescapeDataString(delimiter)}', which parts its values in the style {style}, so the server "
            + "would read one value more. Leave that character out, or ask for a style that can carry it.",
            name);
    }

    /// <summary>A member's name that stands in brackets.</summary>
    /// <exception cref="ArgumentException">It holds a bracket, which would make another object of it.</exception>
    public static string Bracketed(string name, string member) => member.IndexOfAny(['[', ']']) < 0
        ? member
        : throw new ArgumentException($"A member's name in {name} holds a bracket, which would make another object of it.", name);
}
