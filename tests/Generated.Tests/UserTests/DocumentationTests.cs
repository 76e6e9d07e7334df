using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.UserTests;

/// <summary>The C# of docs/testing.md is code of these tests, so it compiles and runs.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string s_root = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot").Value!;

    [Fact]
    public void EveryExampleIsCodeOfATest()
    {
        var code = string.Concat(Directory.GetFiles(Path.Combine(s_root, "tests/Generated.Tests/UserTests"), "*.cs").Select(Read));
        var examples = Example().Matches(File.ReadAllText(Path.Combine(s_root, "docs/testing.md"))).Select(match => match.Groups[1].Value).ToArray();

        examples.Length.ShouldBeGreaterThan(5);
        examples.Where(example => !code.Contains(Flat(example))).ShouldBeEmpty();
    }

    private static string Read(string file) => Flat(File.ReadAllText(file));

    // Indentation differs: an example begins at the margin.
    private static string Flat(string code) => string.Join("\n", code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"^```csharp\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
