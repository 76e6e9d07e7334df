using System;
using System.Text;

namespace Gameball.Runtime;

/// <summary>Reads the header <c>Link</c> of RFC 8288: <c>&lt;https://api.example.com/things?page=2&gt;; rel="next"</c>.</summary>
internal static class LinkHeader
{
    public const string Name = "Link";

    /// <summary>Returns the target of the first link with the relation <c>next</c>; <see langword="null"/> without one.</summary>
    public static string? FindNext(string header)
    {
        var at = 0;
        while ((at = header.IndexOf('<', at)) >= 0 && header.IndexOf('>', at) is > 0 and var end)
        {
            var target = header.Substring(at + 1, end - at - 1);
            string? relations = null;
            var hasAnchor = false;
            at = end + 1;
            while (ReadParameter(header, ref at) is { } parameter)
            {
                // Only the first relation of a link counts. A link with an anchor belongs to another resource.
                relations ??= Is(parameter.Name, "rel") ? parameter.Value : null;
                hasAnchor |= Is(parameter.Name, "anchor");
            }

            if (!hasAnchor && Array.Exists(relations?.Split(' ', '\t') ?? [], static relation => Is(relation, "next")))
            {
                return target.Trim();
            }
        }

        return null;
    }

    /// <summary>Reads one parameter of a link; <see langword="null"/> after the last one, with the position behind the link's comma.</summary>
    private static (string Name, string Value)? ReadParameter(string header, ref int at)
    {
        while (at < header.Length && header[at] is ';' or ' ' or '\t')
        {
            at++;
        }

        if (at == header.Length || header[at] == ',')
        {
            return null;
        }

        var name = ReadToken(header, ref at, "=;,");
        if (at == header.Length || header[at] != '=')
        {
            return (name, "");
        }

        at++;
        while (at < header.Length && header[at] is ' ' or '\t')
        {
            at++;
        }

        return (name, at < header.Length && header[at] == '"' ? ReadQuoted(header, ref at) : ReadToken(header, ref at, ";,"));
    }

    private static string ReadToken(string header, ref int at, string ends)
    {
        var start = at;
        while (at < header.Length && ends.IndexOf(header[at]) < 0)
        {
            at++;
        }

        return header.Substring(start, at - start).Trim();
    }

    /// <summary>Reads a quoted string, in which commas and semicolons have no meaning.</summary>
    private static string ReadQuoted(string header, ref int at)
    {
        StringBuilder text = new();
        for (at++; at < header.Length && header[at] != '"'; at++)
        {
            at += header[at] == '\\' && at + 1 < header.Length ? 1 : 0;
            text.Append(header[at]);
        }

        at = Math.Min(at + 1, header.Length);
        return text.ToString();
    }

    private static bool Is(string text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
