using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Package.Tests;

/// <summary>The C# of README.md, pasted block after block into one program.</summary>
internal static partial class Readme
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "README.md"));

    private static readonly string[] s_blocks = CSharpBlock().Matches(s_text).Select(match => match.Groups["code"].Value).ToArray();

    public static string FirstCall => s_blocks[0];

    /// <summary>The line of a web application, which is not part of that program: in a block marked <c>cs</c>.</summary>
    public static string Registration => ApplicationBlock().Match(s_text).Groups["code"].Value;

    public static string WholeProgram => string.Join("\n", s_blocks);

    /// <summary>Returns the same code with the test's server instead of Gameball.</summary>
    public static string At(this string code, System.Uri address) => code.Replace(
        "new GameballOptions\n{",
        $"new GameballOptions\n{{\n    BaseAddress = new Uri(\"{address}\"),");

    /// <summary>Returns the same statements inside a method of a library.</summary>
    public static string AsLibrary(this string code) =>
        $$"""
        using System;
        using System.Threading.Tasks;
        using Gameball;

        public static class Shop
        {
            public static async Task RunAsync()
            {
                {{code.Replace("using Gameball;", "")}}
            }
        }
        """;

    [GeneratedRegex(@"^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"^```cs\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ApplicationBlock();
}
