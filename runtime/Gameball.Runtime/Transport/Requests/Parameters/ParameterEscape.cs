using System;
using System.Text.RegularExpressions;

namespace Gameball.Runtime;

/// <summary>Escapes text for a parameter's location.</summary>
internal static class ParameterEscape
{
    // The reserved characters of RFC 3986 without a meaning in a query: & and + separate its values, # ends it, brackets are not allowed.
    private const string Reserved = "!$'()*,/:;=?@";

    // The reserved characters without a meaning in a path: ? and # end it, and brackets are not allowed.
    private const string ReservedInPath = "!$&'()*+,/:;=@";

    // A percent triple of the value whose percent sign was escaped.
    private static readonly Regex s_triple = new("%25([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    /// <returns><see langword="null"/> when text is not escaped.</returns>
    public static Func<string, string>? Get(ParameterPlace place, ParameterStyle style, bool allowReserved) => place switch
    {
        ParameterPlace.Header => null,
        ParameterPlace.Cookie when style == ParameterStyle.Cookie => null,
        ParameterPlace.Path when allowReserved => static text => WithReserved(text, ReservedInPath),
        ParameterPlace.QueryString when allowReserved => static text => WithReserved(text, Reserved + "&+"),
        _ when allowReserved => static text => WithReserved(text, Reserved),
        _ => Uri.EscapeDataString,
    };

    /// <summary>
    /// Escapes by RFC 6570's reserved expansion: percent triples of the value are kept, and any other percent sign is escaped.
    /// </summary>
    private static string WithReserved(string text, string reserved)
    {
        text = Uri.EscapeDataString(text);
        foreach (var c in reserved)
        {
            text = text.Replace(Uri.HexEscape(c), c.ToString());
        }

        return s_triple.Replace(text, "%$1");
    }
}
