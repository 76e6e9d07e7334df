using System.Collections.Generic;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The rule by which the rooms are judged.</summary>
public class RoomOrderTests
{
    private static readonly RoomOrder s_order = new(new Dictionary<string, string[]>
    {
        [""] = ["Low", "High", ""],
        ["High"] = ["Inner", "", "Outer"],
    });

    [Theory]
    [InlineData("High/A.cs", "Low/B.cs")]
    [InlineData("Root.cs", "High/Outer/B.cs")]
    [InlineData("High/A.cs", "High/B.cs")]
    [InlineData("High/A.cs", "High/Inner/B.cs")]
    [InlineData("High/Outer/A.cs", "High/B.cs")]
    [InlineData("High/Inner/A.cs", "Low/B.cs")]
    public void A_file_may_use_its_own_room_and_those_to_the_left(string path, string used) => s_order.Allows(path, used).ShouldBeTrue();

    [Theory]
    [InlineData("Low/A.cs", "High/B.cs")]
    [InlineData("Low/A.cs", "High/Inner/B.cs")]
    [InlineData("High/A.cs", "Root.cs")]
    [InlineData("High/A.cs", "High/Outer/B.cs")]
    [InlineData("High/Inner/A.cs", "High/B.cs")]
    [InlineData("High/Inner/A.cs", "High/Outer/B.cs")]
    public void No_file_may_use_a_room_to_the_right(string path, string used) => s_order.Allows(path, used).ShouldBeFalse();

    [Theory]
    [InlineData("Root.cs", true)]
    [InlineData("Low/A.cs", true)]
    [InlineData("High/Inner/A.cs", true)]
    [InlineData("Other/A.cs", false)]
    [InlineData("Low/Inner/A.cs", false)]
    [InlineData("High/Other/A.cs", false)]
    public void A_room_that_the_table_does_not_list_is_unknown(string path, bool isKnown) => s_order.Knows(path).ShouldBe(isKnown);
}
