using System;
using System.Collections.Generic;
using System.Linq;

namespace Gameball.Runtime;

/// <summary>The query of a link that the server wrote.</summary>
internal static class LinkQuery
{
    /// <param name="query">The query with its question mark, or an empty string.</param>
    /// <param name="name">The parameter's name, unescaped.</param>
    public static bool Contains(string query, string name) => Parameters(query).Any(parameter => IsNamed(parameter, name));

    /// <summary>Returns the query without a parameter.</summary>
    /// <param name="query">The query with its question mark, or an empty string.</param>
    /// <param name="name">The parameter's name, unescaped.</param>
    public static string Without(string query, string name)
    {
        var rest = string.Join("&", Parameters(query).Where(parameter => !IsNamed(parameter, name)));
        return rest.Length == 0 ? "" : "?" + rest;
    }

    private static IEnumerable<string> Parameters(string query) => query.Length == 0 ? [] : query.Substring(1).Split('&');

    private static bool IsNamed(string parameter, string name) =>
        string.Equals(Uri.UnescapeDataString(parameter.Split('=')[0]), name, StringComparison.Ordinal);
}
