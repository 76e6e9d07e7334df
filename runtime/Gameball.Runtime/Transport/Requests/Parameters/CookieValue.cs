using System;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>Values of cookies that are sent as they are.</summary>
internal static class CookieValue
{
    // Of RFC 6265's visible characters those that no value holds.
    private const string Others = "\",;\\";

    /// <summary>The value, in quotes or not.</summary>
    /// <exception cref="ArgumentException">It holds what a cookie cannot.</exception>
    public static string Check(string name, string value)
    {
        bool isQuoted = value.Length > 1 && value[0] == '"' && value[value.Length - 1] == '"';
        string content = isQuoted ? value.Substring(1, value.Length - 2) : value;
        return content.All(static unit => unit is > ' ' and <= '~' && Others.IndexOf(unit) < 0) ? value : throw new ArgumentException(
            $"The cookie {name} is sent as it is and takes visible ASCII characters without quotes, commas, semicolons and backslashes only; "
            + "give the value in the escaped form that the server expects.",
            name);
    }
}
