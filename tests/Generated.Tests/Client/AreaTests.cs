using System;
using System.Linq;
using System.Reflection;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Client;

/// <summary>The areas of a client, which are created when they are first used.</summary>
public sealed class AreaTests
{
    public static TheoryData<string> Areas => [.. typeof(IGameballClient).GetProperties().Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Areas))]
    public void AnAreaIsTheSameOnEachUse(string name)
    {
        using var client = new GameballClient(new GameballOptions { ApiKey = "gb_test" });
        var area = typeof(IGameballClient).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!;

        var first = area.GetValue(client).ShouldNotBeNull();

        area.GetValue(client).ShouldBeSameAs(first);
    }
}
