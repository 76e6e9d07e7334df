using System.Linq;
using System.Text.RegularExpressions;
using Repository.Tests.Support;
using Shouldly;
using Xunit;

namespace Repository.Tests.Pages;

/// <summary>The page of all extensions.</summary>
public sealed partial class ExtensionTests
{
    private const string Page = "docs/extensions.md";

    [Fact]
    public void EveryExtensionThatTheGeneratorReadsIsOnThePageOnce()
    {
        var read = Files.WithExtension(".cs").Where(path => path.StartsWith("generator/Gameball.Generator/", System.StringComparison.Ordinal))
            .SelectMany(path => Name().Matches(Files.Read(path))).Select(match => match.Groups[1].Value).Distinct();

        Row().Matches(Files.Read(Page)).Select(match => match.Groups[1].Value).ShouldBe(read, ignoreOrder: true);
    }

    [GeneratedRegex("\"(x-gameball-[a-z]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| \[`(x-gameball-[a-z]+)`\]", RegexOptions.Multiline)]
    private static partial Regex Row();
}
