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

    /// <summary>How much of the path is fixed: of several that match, the one with the most is meant.</summary>
    public int FixedLength => Variable().Replace(Regex.Escape(Path), "").Length;

    public bool Matches(string verb, string path) =>
        string.Equals(verb, Verb, StringComparison.OrdinalIgnoreCase) && (_path.IsMatch(path) || _path.IsMatch(Uri.UnescapeDataString(path)));

    /// <summary>A status code that a response key stands for.</summary>
    public static int? StatusFor(string key)
    {
        string text = key == "default" ? "599" : key.ToUpperInvariant().Replace("XX", "98", StringComparison.Ordinal);
        return int.TryParse(text, out int status) && status is >= 200 and < 600 ? status : null;
    }

    // Regex.Escape puts a backslash before an opening brace alone.
    [GeneratedRegex(@"\\\{[^}]*\}")]
    private static partial Regex Variable();
}
