using System;
using System.Linq;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>Lists whose pages have a link to the next one.</summary>
public sealed class LinkPageTests
{
    private const string First = "/v1/things?size=2";

    [Theory]
    [InlineData("https://api.example.com/v1/things?page=2&size=2", "/v1/things?page=2&size=2")]
    [InlineData("https://API.example.com:443/v1/things?page=2", "/v1/things?page=2")]
    [InlineData("/v1/things?page=2", "/v1/things?page=2")]
    [InlineData("//api.example.com/other", "/other")]
    [InlineData("?page=2", "/v1/things?page=2")]
    [InlineData("things/2", "/v1/things/2")]
    [InlineData("../v2/things?q=%2F%26", "/v2/things?q=%2F%26")]
    [InlineData(@"/\\evil.example/v1", "//evil.example/v1")]
    [InlineData("https://someone:secret@api.example.com/v1/things?page=2#here", "/v1/things?page=2")]
    public async Task ALinkIsCalledAsTheServerWroteIt(string link, string address)
    {
        var server = Create(page => page == First ? $"next={link} a b" : page == address ? "c" : null);
        await server.ReadAsync(ListServer.Link());

        string.Concat(server.Items).ShouldBe("abc");
        server.Requests.Select(request => request.RequestUri!.ToString().Replace(ListServer.Origin, "")).ShouldBe([First, address]);
    }

    [Theory]
    [InlineData("a b", "ab")]
    [InlineData("next= a", "a")]
    [InlineData("more=false next=/v1/things?page=2 a", "a")]
    [InlineData("", "")]
    public async Task AListWithoutALinkHasEnded(string page, string items)
    {
        var server = Create(_ => page);
        await server.ReadAsync(ListServer.Link());

        string.Concat(server.Items).ShouldBe(items);
        server.Requests.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("https://evil.example/v1/things?page=2", "https://evil.example")]
    [InlineData("https://api.example.com.evil.example/v1/things", "https://api.example.com.evil.example")]
    [InlineData("https://api.example.com@evil.example/v1/things", "https://evil.example")]
    [InlineData("http://api.example.com/v1/things?page=2", "http://api.example.com")]
    [InlineData("https://api.example.com:8443/v1/things?page=2", "https://api.example.com:8443")]
    [InlineData("//evil.example/v1/things", "https://evil.example")]
    [InlineData("file:///etc/passwd", "file://")]
    [InlineData("javascript:alert(1)", "javascript:")]
    public async Task ALinkToAnotherServerIsNotCalled(string link, string other)
    {
        var server = Create(page => $"next={link} a b");
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(() => server.ReadAsync(ListServer.Link()));

        error.Message.ShouldContain(other);
        error.Message.ShouldContain(ListServer.Origin);
        server.Requests.ShouldHaveSingleItem();
        server.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task ALinkThatIsNoAddressIsAnError() => (await Should.ThrowAsync<GameballInvalidResponseException>(
        () => Create(_ => "next=https://[ a").ReadAsync(ListServer.Link()))).Message.ShouldContain("not an address");

    [Theory]
    [InlineData("next=?page=2 a", "next=?page=2 b", "a")]
    [InlineData("next=?page=2 a", "next=https://api.example.com/v1/things?page=2#x b", "a")]
    [InlineData("next=?page=2 a", "next=?page=3 b", "ab")]
    public async Task ARepeatedLinkEndsTheList(string first, string others, string items)
    {
        var server = Create(page => page == First ? first : others);
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(() => server.ReadAsync(ListServer.Link()));

        error.Message.ShouldContain("the link does not advance");
        string.Concat(server.Items).ShouldBe(items);
    }

    [Fact]
    public async Task APromiseOfMoreWithoutALinkIsAnError() => (await Should.ThrowAsync<GameballInvalidResponseException>(
        () => Create(_ => "more=true a").ReadAsync(ListServer.Link()))).Message.ShouldContain("the page has no link of the next one");

    [Fact]
    public async Task TheLinkHeaderIsFollowed()
    {
        var server = Create(page => page == First ? "a b" : "c");
        server.Headers[First] = "Link: </v1/things?page=9>; rel=\"last\", </v1/things?page=2>; rel=\"next\"";
        server.Headers["/v1/things?page=2"] = "Link: </v1/things>; rel=\"first\"";
        await server.ReadAsync(ListServer.Link("link"));

        string.Concat(server.Items).ShouldBe("abc");
        server.Requests[1].RequestUri!.PathAndQuery.ShouldBe("/v1/things?page=2");
    }

    [Fact]
    public async Task HeadersKeysAndOptionsApplyToALinkToo()
    {
        var pages = 0;
        var inQuery = SecurityScheme.ApiKeyQuery(ListServer.QueryScheme, "key");
        var key = Uri.EscapeDataString(Calls.ApiKey);
        ListServer server = new(page => page.Contains("page=2", StringComparison.Ordinal) ? "b" : $"next=/v1/things?page=2&key={key}&shop=1 a")
        {
            Operation = new("listThings", "GET", "/v1/things") { Security = [[inQuery, Calls.SecretKeyScheme]] },
            AddParameters = request => request.AddHeader("lang", "fr"),
            Options = new() { Query = { ["shop"] = "1", ["trace"] = "t" }, OnResponse = _ => pages++ },
        };
        await server.ReadAsync(ListServer.Link());

        server.Items.ShouldBe(["a", "b"]);
        pages.ShouldBe(2);
        server.Queries.ShouldBe([$"?shop=1&trace=t&key={key}", $"?page=2&shop=1&trace=t&key={key}"]);
        server.Requests.ShouldAllBe(request => request.Headers.GetValues("lang").Single() == "fr");
        server.Requests.ShouldAllBe(request => request.Headers.GetValues("SecretKey").Single() == Calls.SecretKey);
    }

    [Fact]
    public async Task AKeyInARepeatedLinkIsNotInTheMessage()
    {
        var server = Create(page => $"next=/v1/things?key={Calls.ApiKey} a");
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(() => server.ReadAsync(ListServer.Link()));

        error.Message.ShouldContain("does not advance");
        error.Message.ShouldNotContain(Calls.ApiKey);
    }

    [Theory]
    [InlineData("/v1/things?page=2", null)]
    [InlineData("https://api.example.com/v1/things?page=2", "Link")]
    [InlineData("</v1/things?page=1>; rel=prev, </v1/things?page=2>; rel=next", "Link")]
    public async Task AListContinuesFromALink(string start, string? header)
    {
        var server = Create(page => page == "/v1/things?page=2" ? "c" : null);
        await server.ReadAsync(ListServer.Link(header), start);

        server.Items.ShouldBe(["c"]);
    }

    [Theory]
    [InlineData("https://evil.example/v1/things?page=2", null, "https://evil.example")]
    [InlineData("<https://evil.example/v1>; rel=next", "Link", "https://evil.example")]
    [InlineData("</v1/things>; rel=first", "Link", "the list ended")]
    public void AStartThatCannotBeCalledThrowsBeforeTheEnumeration(string start, string? header, string reason)
    {
        var server = Create(_ => "a");

        Should.Throw<ArgumentException>(() => server.All(ListServer.Link(header), start)).Message.ShouldContain(reason);
        server.Requests.ShouldBeEmpty();
    }

    private static ListServer Create(Func<string, string?> page) => new(page) { AddParameters = request => request.AddQuery("size", "2") };
}
