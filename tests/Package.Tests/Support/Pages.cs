using System;
using System.IO;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>The code of docs/other-languages.md: a program for each language.</summary>
internal static class Pages
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "docs", "other-languages.md"));

    /// <summary>What a program writes to the console.</summary>
    public static string[] Output { get; } =
        ["100 points for c-1", " points in all", "50 rows in = 50 succeeded", "not found: getCustomerBalance"];

    /// <summary>Returns the program in a language, with the test's server instead of Gameball.</summary>
    public static string Program(string language, Uri address)
    {
        var code = Regex.Match(s_page, $"^```{language}\\r?\\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups["code"].Value;
        return language switch
        {
            "fsharp" => code.Replace("GameballOptions(", $"GameballOptions(BaseAddress = Uri \"{address}\","),
            "vb" => code.Replace("New GameballOptions With {", $"New GameballOptions With {{.BaseAddress = New Uri(\"{address}\"),"),
            _ => code.Replace("ApiKey = ", $"BaseAddress = new Uri(\"{address}\"), ApiKey = "),
        };
    }
}
