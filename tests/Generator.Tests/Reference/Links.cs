using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Gameball.Generator.Corpus.Reference;

namespace Gameball.Generator.Tests.Reference;

/// <summary>Links of Markdown pages.</summary>
internal static partial class Links
{
    public static IEnumerable<string> Find(string page) => Address().Matches(page).Select(match => match.Groups["to"].Value);

    /// <param name="pages">The pages of the reference.</param>
    /// <param name="page">The page of the link.</param>
    /// <param name="docs">The folder above them.</param>
    public static bool LeadsSomewhere(IReadOnlyDictionary<string, string> pages, string page, string link, string docs)
    {
        var (file, heading) = link.Split('#') is [var path, var anchor] ? (path, anchor) : (link, "");
        return file.StartsWith("../") ? File.Exists(Path.Combine(docs, file[3..]))
            : pages.TryGetValue(file.Length == 0 ? page : file, out var text) && (heading.Length == 0 || Headings(text).Contains("#" + heading));
    }

    private static IEnumerable<string> Headings(string page) => page.Split('\n')
        .Where(line => line.StartsWith('#')).Select(line => Markdown.Anchor(line.TrimStart('#').Trim()));

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Address();
}
