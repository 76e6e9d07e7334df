using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Paged;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Paging;

/// <summary>A generated client of an API that pages in every way, against a server of two pages.</summary>
public sealed class PagedClientTests : IDisposable
{
    private readonly PagedServer _server = new();
    private readonly HttpClient _http;
    private readonly PagedClient _client;

    public PagedClientTests()
    {
        _http = new HttpClient(_server);
        GameballOptions options = new() { Credentials = { ["token"] = PagedServer.Token } };
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        _client = new PagedClient(options, _http);
    }

    public static TheoryData<string, string> Lists => new()
    {
        { "offsets", "offsets?offset=0&limit=2 offsets?offset=2&limit=2" },
        { "slices", "slices?offset=0&limit=2 slices?offset=2&limit=2" },
        { "numbers", "numbers?page=1&per_page=2 numbers?page=2&per_page=2" },
        { "flags", "flags?page=0 flags?page=1" },
        { "cursors", "cursors cursors?after=c2" },
        { "links", "links?kind=k&page_size=2 links?token=2" },
        { "headers", "headers?per_page=2 headers?token=2" },
        { "counts", "counts?offset=0 counts?offset=2" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task EachKindOfPagesIsOneSequence(string list, string requests)
    {
        List<int> pages = [];
        List<string> items = [];
        await foreach (var item in All(list, new() { Headers = { ["X-Run"] = "7" }, OnResponse = response => pages.Add((int)response.StatusCode) }))
        {
            items.Add(item);
        }

        items.ShouldBe(["a", "b", "c"]);
        _server.Addresses.ShouldBe(requests.Split(' ').Select(request => "/v1/" + request));
        _server.Requests.ShouldAllBe(request => request.Headers.GetValues("X-Run").Single() == "7");
        _server.Requests.ShouldAllBe(request => request.Headers.Authorization!.Parameter == PagedServer.Token);
        pages.ShouldBe([200, 200]);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ThePageAfterTheFirstIsRequestedWhenItsItemsAreWanted(string list, string requests)
    {
        var all = All(list);
        _server.Requests.ShouldBeEmpty();

        await using var items = all.GetAsyncEnumerator();
        (await items.MoveNextAsync()).ShouldBeTrue();
        (await items.MoveNextAsync()).ShouldBeTrue();

        items.Current.ShouldBe("b");
        _server.Addresses.ShouldBe(["/v1/" + requests.Split(' ')[0]]);
    }

    [Fact]
    public async Task EachKindOfPagesContinuesFromAPageThatTheCallerKept()
    {
        IAsyncEnumerable<string>[] rest =
        [
            _client.Lists.ListOffsetsAllAsync(offset: 2),
            _client.Lists.ListSlicesAllAsync(offset: 2),
            _client.Lists.ListNumbersAllAsync(page: 2),
            _client.Lists.ListFlagsAllAsync(page: 1),
            _client.Lists.ListCursorsAllAsync(after: "c2"),
            _client.Lists.ListLinksAllAsync("k", startLink: (await _client.Lists.ListLinksAsync("k")).OdataNextLink),
            _client.Lists.ListHeadersAllAsync(startLink: PagedServer.LinkHeader),
            _client.Lists.ListCountsAllAsync(offset: 2),
        ];
        foreach (var items in rest)
        {
            (await items.ToListAsync()).ShouldBe(["c"]);
        }
    }

    [Fact]
    public async Task ALinkToAnotherServerReceivesNoToken()
    {
        _server.Link = "https://evil.example/v1/links?token=2";
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(async () => await All("links").ToListAsync());

        error.Message.ShouldContain("https://evil.example");
        error.Message.ShouldContain("https://paged.example");
        _server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public void APageSizeIsNamedOnce()
    {
        string?[] Parameters(string method) => [.. typeof(IListsClient).GetMethod(method)!.GetParameters().Select(parameter => parameter.Name)];

        Parameters("ListNumbersAllAsync").ShouldBe(["page", "perPage", "pageSize", "options", "cancellationToken"]);
        Parameters("ListLinksAllAsync").ShouldBe(["kind", "pageSize", "lang", "startLink", "options", "cancellationToken"]);
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        _server.Dispose();
    }

    private IAsyncEnumerable<string> All(string list, GameballCallOptions? options = null) => list switch
    {
        "offsets" => _client.Lists.ListOffsetsAllAsync(pageSize: 2, options: options),
        "slices" => _client.Lists.ListSlicesAllAsync(pageSize: 2, options: options),
        "numbers" => _client.Lists.ListNumbersAllAsync(perPage: 2, options: options),
        "flags" => _client.Lists.ListFlagsAllAsync(options: options),
        "cursors" => _client.Lists.ListCursorsAllAsync(options: options),
        "links" => _client.Lists.ListLinksAllAsync("k", pageSize: 2, options: options),
        "headers" => _client.Lists.ListHeadersAllAsync(pageSize: 2, options: options),
        _ => _client.Lists.ListCountsAllAsync(options: options),
    };
}
