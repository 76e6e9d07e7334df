using System;

namespace Gameball.Runtime;

/// <summary>How text is escaped, by the place that it goes to.</summary>
internal static class ParameterEscape
{
    // Of RFC 3986's reserved characters those that mean nothing in a query: & and + part its values, # ends it, brackets are not allowed.
    private const string Reserved = "!$'()*,/:;=?@";

    public static Func<string, string> Of(ParameterPlace place, bool allowReserved) => place switch
    {
        ParameterPlace.Header => static text => text,
        ParameterPlace.Path when allowReserved => static text => Uri.EscapeDataString(text).Replace("%2F", "/"),
        _ when allowReserved => WithReserved,
        _ => Uri.EscapeDataString,
    };

    private static string WithReserved(string text)
    {
        text = Uri.EscapeDataString(text);
        foreach (char c in Reserved)
        {
            text = text.Replace(Uri.HexEscape(c), c.ToString());
        }

        return text;
    }
}
