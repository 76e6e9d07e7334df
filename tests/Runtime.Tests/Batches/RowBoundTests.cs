using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Batches;

public sealed class RowBoundTests
{
    [Theory]
    [InlineData(0.0, false, null)]
    [InlineData(7.0, false, null)]
    [InlineData(-0.001, false, "amount is -0.001, and the document allows at least 0 and at most 7; it was not sent.")]
    [InlineData(7.5, false, "amount is 7.5, and the document allows at least 0 and at most 7; it was not sent.")]
    [InlineData(0.0, true, "amount is 0, and the document allows more than 0 and less than 7; it was not sent.")]
    [InlineData(7.0, true, "amount is 7, and the document allows more than 0 and less than 7; it was not sent.")]
    [InlineData(6.99, true, null)]
    [InlineData(null, true, null)]
    public void ANumberKeepsToItsBounds(double? amount, bool isExclusive, string? refusal) =>
        RowBound<double?>.Check([RowBound<double?>.Number("amount", row => row, 0, 7, isExclusive, isExclusive)], amount).ShouldBe(refusal);

    [Theory]
    [InlineData("ab", null)]
    [InlineData("abc", null)]
    [InlineData("a", "name has 1 characters, and the document allows at least 2 and at most 3; it was not sent.")]
    [InlineData("abcd", "name has 4 characters, and the document allows at least 2 and at most 3; it was not sent.")]
    [InlineData("\U0001F375\U0001F375\U0001F375", null)]
    [InlineData(null, null)]
    public void AStringKeepsToItsLengthInCharacters(string? name, string? refusal) =>
        RowBound<string?>.Check([RowBound<string?>.Length("name", row => row, 2, 3)], name).ShouldBe(refusal);

    [Fact]
    public void TheFirstOfSeveralViolationsIsReported() =>
        RowBound<string>.Check(
            [RowBound<string>.Length("a", row => row, null, 3), RowBound<string>.Length("b", row => row, null, 1)], "xx")!.ShouldStartWith("b ");
}
