using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

/// <summary>The local Gameball is a server of its own, so it states codes itself; they are those of the documented table.</summary>
public sealed partial class RefusalTests
{
    // Gameball documents no code for a request over quota or a body that is too large.
    private static readonly int[] s_undocumented = [413, 429];

    [Fact]
    public void ErrorsOfTheLocalGameballHaveDocumentedCodes()
    {
        var documented = Row().Matches(File.ReadAllText(Path.Combine(Root(), "docs", "errors.md")))
            .Select(row => (Code: int.Parse(row.Groups[1].Value), Status: int.Parse(row.Groups[2].Value))).ToHashSet();
        var type = typeof(LocalGameball).Assembly.GetType("Gameball.Local.Refusal", throwOnError: true)!;
        var refusals = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)!)
            .Select(refusal => (Code: (int)type.GetProperty("Code")!.GetValue(refusal)!, Status: (int)type.GetProperty("Status")!.GetValue(refusal)!))
            .ToArray();

        refusals.Length.ShouldBeGreaterThan(5);
        refusals.Where(refusal => !s_undocumented.Contains(refusal.Status)).Except(documented).ShouldBeEmpty();
    }

    private static string Root() => typeof(RefusalTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    [GeneratedRegex(@"^\| (\d{4}) \| `\w+` \| (\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
