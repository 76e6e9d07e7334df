using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Gameball.Conformance.Mock;

/// <summary>An operation as the document states it.</summary>
/// <param name="Statuses">The keys of its responses, such as <c>200</c>, <c>4XX</c> and <c>default</c>.</param>
internal sealed partial record DocumentedOperation(string Verb, string Path, IReadOnlyList<string> Statuses)
{
    private readonly Regex _path = new(
        "^" + Variable().Replace(Regex.Escape(Path.Split('?', '#')[0]), "[^/]+") + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The length of the fixed text of the path: of several matching paths, the one with the most counts.</summary>
    public int FixedLength => Variable().Replace(Regex.Escape(Path), "").Length;

    public bool Matches(string verb, string path) =>
        string.Equals(verb, Verb, StringComparison.OrdinalIgnoreCase) && (_path.IsMatch(path) || _path.IsMatch(Uri.UnescapeDataString(path)));

    /// <summary>Returns a status code for a response key.</summary>
    public static int? StatusFor(string key)
    {
        var text = key == "default" ? "599" : key.ToUpperInvariant().Replace("XX", "98", StringComparison.Ordinal);
        return int.TryParse(text, out var status) && status is >= 200 and < 600 ? status : null;
    }

    // Regex.Escape puts a backslash before an opening brace alone.
    [GeneratedRegex(@"\\\{[^}]*\}")]
    private static partial Regex Variable();
}
