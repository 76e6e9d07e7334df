using System.Collections.Generic;
using System.Linq;
using Gameball.Generator.Usage;
using Shouldly;
using Xunit;

namespace Gameball.Generator.Tests.Usage;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("Order", "Order")]
    [InlineData("a.Order(Pay)", "Order Pay")]
    [InlineData("Orders order MyOrder Order1 _Order", "")]
    [InlineData("@Order", "Order")]
    [InlineData("// Order", "Order")]
    [InlineData("0..Order+1Pay", "Order Pay")]
    [InlineData(@"Or\u0064er \U00000050ay", "Order Pay")]
    [InlineData(@"\u00 \ud \U0000 Order\", "Order")]
    [InlineData("Or\u00ADder", "Order")]
    [InlineData("Größe", "Größe")]
    [InlineData("", "")]
    public void WholeWordsAreFound(string text, string expected)
    {
        var found = new SortedSet<string>();

        WordScanner.Find(text, new NameTable(["Order", "Pay", "Größe"]), found);

        string.Join(' ', found).ShouldBe(expected);
    }

    [Fact]
    public void ATableFindsEachOfManyNamesAndNoOther()
    {
        var names = Enumerable.Range(0, 20_000).Select(i => "Name" + i).ToList();
        var table = new NameTable(names);

        names.ShouldAllBe(name => table.Find(name) == name);
        names.ShouldAllBe(name => table.Find(name + "x") == null);
        new NameTable([]).Find("Order").ShouldBeNull();
    }
}
