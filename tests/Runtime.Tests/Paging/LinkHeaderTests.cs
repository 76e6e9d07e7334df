using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>The header <c>Link</c> as RFC 8288 allows it.</summary>
public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://h/2>; rel=\"next\"", "https://h/2")]
    [InlineData("<https://h/2>;rel=next", "https://h/2")]
    [InlineData("<https://h/2> ; REL = \"Next\"", "https://h/2")]
    [InlineData("<https://h/1>; rel=prev,<https://h/2>; rel=next", "https://h/2")]
    [InlineData("<https://h/a,b;c>; rel=next", "https://h/a,b;c")]
    [InlineData("<https://h/1>; title=\"a, <x>; rel=next\"; rel=prev, <https://h/2>; rel=next", "https://h/2")]
    [InlineData("<https://h/1>; title=\"\\\"\"; rel=prev, <https://h/2>; rel=next", "https://h/2")]
    [InlineData("<https://h/2>; rel=\"last next\"", "https://h/2")]
    [InlineData("<https://h/2>; flag; rel=next", "https://h/2")]
    [InlineData("<https://h/2>; rel=prev; rel=next", null)]
    [InlineData("<https://h/2>; rel=next; anchor=\"#part\"", null)]
    [InlineData("<https://h/2>; rel=nextpage", null)]
    [InlineData("<https://h/2>", null)]
    [InlineData("<https://h/2", null)]
    [InlineData("<https://h/2>; rel=\"next", "https://h/2")]
    [InlineData("<>; rel=next", "")]
    [InlineData("; , = \" <", null)]
    [InlineData("", null)]
    public void TheLinkToTheNextPageIsFound(string header, string? link) => LinkHeader.FindNext(header).ShouldBe(link);
}
