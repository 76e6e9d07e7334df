using System;
using System.Text.RegularExpressions;

namespace Gameball.Runtime;

/// <summary>How text is escaped, by the place that it goes to.</summary>
internal static class ParameterEscape
{
    // Of RFC 3986's reserved characters those that mean nothing in a query: & and + part its values, # ends it, brackets are not allowed.
    private const string Reserved = "!$'()*,/:;=?@";

    // Those that end no path: ? and # do, and brackets are not allowed.
    private const string ReservedInPath = "!$&'()*+,/:;=@";

    // What a percent triple of the value has become, once the sign itself is escaped.
    private static readonly Regex s_triple = new("%25([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    /// <returns><see langword="null"/> where text stands as it is.</returns>
    public static Func<string, string>? Get(ParameterPlace place, ParameterStyle style, bool allowReserved) => place switch
    {
        ParameterPlace.Header => null,
        ParameterPlace.Cookie when style == ParameterStyle.Cookie => null,
        ParameterPlace.Path when allowReserved => static text => WithReserved(text, ReservedInPath),
        ParameterPlace.QueryString when allowReserved => static text => WithReserved(text, Reserved + "&+"),
        _ when allowReserved => static text => WithReserved(text, Reserved),
        _ => Uri.EscapeDataString,
    };

    /// <summary>RFC 6570's reserved expansion: triples of the value pass as well, and any other percent sign is escaped.</summary>
    private static string WithReserved(string text, string reserved)
    {
        text = Uri.EscapeDataString(text);
        foreach (char c in reserved)
        {
            text = text.Replace(Uri.HexEscape(c), c.ToString());
        }

        return s_triple.Replace(text, "%$1");
    }
}
