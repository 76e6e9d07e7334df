using System;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>Validates the values of cookies that are sent unescaped.</summary>
internal static class CookieValue
{
    // The visible characters that RFC 6265 does not allow in a value.
    private const string Others = "\",;\\";

    /// <summary>Returns the value, which may be in quotes.</summary>
    /// <exception cref="ArgumentException">The value contains a character that a cookie does not allow.</exception>
    public static string Check(string name, string value)
    {
        var isQuoted = value.Length > 1 && value[0] == '"' && value[value.Length - 1] == '"';
        var content = isQuoted ? value.Substring(1, value.Length - 2) : value;
        return content.All(static unit => unit is > ' ' and <= '~' && Others.IndexOf(unit) < 0) ? value : throw new ArgumentException(
            $"The cookie {name} is sent unescaped and accepts only visible ASCII without quotes, commas, semicolons and backslashes; "
            + "pass the value in the escaped form that the server expects.",
            name);
    }
}
