using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Gameball.Generator.Corpus.Descriptions;
using Gameball.Generator.Corpus.Reference;
using Gameball.Generator.Tests.Pipeline;

namespace Gameball.Generator.Tests.Reference;

/// <summary>The C# of pages, as a reader would paste it into a program.</summary>
internal static partial class Snippets
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Gameball;

        #pragma warning disable CS0618 // What is deprecated is shown too.

        internal static class Program
        {
        """;

    public static IReadOnlyList<string> Find(string page) => [.. Block().Matches(page).Select(match => match.Groups["code"].Value)];

    /// <summary>Compiles each snippet of all pages in a method of its own; any warning fails, and names the page.</summary>
    /// <returns>How many there were.</returns>
    public static int Compile(ApiDescription description)
    {
        var sources = ReferencePages.Write(description).ToDictionary(page => page.Key, page => Find(page.Value));
        EmittedCode.Compile(description.Client, [.. sources.Select((page, i) => Class(page.Key, i, page.Value))]);
        return sources.Values.Sum(snippets => snippets.Count);
    }

    private static string Class(string page, int number, IEnumerable<string> snippets) =>
        Head.Replace("Program", "Page" + number) + string.Concat(snippets.Select((snippet, i) => $$"""

            // {{page}}
            public static async Task Snippet{{i}}(GameballClient gameball)
            {
            {{snippet}}
            }

            """)) + "}\n";

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
