using System.Collections.Generic;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Pipeline;

/// <summary>The rule for the order of rooms.</summary>
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
    public void AFileMayUseItsOwnRoomAndThoseToTheLeft(string path, string used) => s_order.Allows(path, used).ShouldBeTrue();

    [Theory]
    [InlineData("Low/A.cs", "High/B.cs")]
    [InlineData("Low/A.cs", "High/Inner/B.cs")]
    [InlineData("High/A.cs", "Root.cs")]
    [InlineData("High/A.cs", "High/Outer/B.cs")]
    [InlineData("High/Inner/A.cs", "High/B.cs")]
    [InlineData("High/Inner/A.cs", "High/Outer/B.cs")]
    public void NoFileMayUseARoomToTheRight(string path, string used) => s_order.Allows(path, used).ShouldBeFalse();

    [Theory]
    [InlineData("Root.cs", true)]
    [InlineData("Low/A.cs", true)]
    [InlineData("High/Inner/A.cs", true)]
    [InlineData("Other/A.cs", false)]
    [InlineData("Low/Inner/A.cs", false)]
    [InlineData("High/Other/A.cs", false)]
    public void ARoomThatTheTableDoesNotListIsUnknown(string path, bool isKnown) => s_order.Knows(path).ShouldBe(isKnown);
}
