using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>Lists whose pages are requested by an offset or by a number.</summary>
public sealed class CountedPageTests
{
    [Theory]
    [InlineData("?at=0: total=3 a b | ?at=2: total=3 c", "abc")]
    [InlineData("?at=0: total=3 a b c", "abc")]
    [InlineData("?at=0: total=0", "")]
    [InlineData("?at=0: a b | ?at=2: c | ?at=3: ", "abc")]
    [InlineData("?at=0: ", "")]
    [InlineData("?at=0: more=true a | ?at=1: more=false b", "ab")]
    [InlineData("?at=0: more=true total=1 a | ?at=1: more=false b", "ab")]
    [InlineData("?at=0: total=2 a | ?at=1: b | ?at=2: ", "ab")]
    public async Task AnOffsetGoesOnByTheItemsOfThePage(string pages, string items) => await ReadsAsync(pages, items, ListServer.Offset());

    [Theory]
    [InlineData("2", "?at=0: a b | ?at=2: c d | ?at=4: e", "abcde")]
    [InlineData("500", "?at=0: a b | ?at=2: c | ?at=3: ", "abc")]
    [InlineData("2", "?at=0: a | ?at=1: ", "a")]
    [InlineData("2", "?at=0: a b | ?at=2: ", "ab")]
    [InlineData("many", "?at=0: a | ?at=1: ", "a")]
    public async Task AShortPageIsTheLastOneOnceTheServerHasFilledAPage(string size, string pages, string items) =>
        await ReadsAsync(pages, items, ListServer.Offset(size));

    [Theory]
    [InlineData(1, "?at=1: pages=2 a b | ?at=2: pages=2 c", "abc")]
    [InlineData(0, "?at=0: pages=2 a b | ?at=1: pages=2 c", "abc")]
    [InlineData(1, "?at=1: pages=1 a", "a")]
    [InlineData(1, "?at=1: pages=0", "")]
    [InlineData(1, "?at=1: total=3 a b | ?at=2: total=3 c", "abc")]
    [InlineData(1, "?at=1: more=true a | ?at=2: more=true | ?at=3: more=false b", "ab")]
    [InlineData(1, "?at=1: a b | ?at=2: c | ?at=3: ", "abc")]
    [InlineData(1, "?at=1: ", "")]
    public async Task ANumberGoesOnByOne(long first, string pages, string items) => await ReadsAsync(pages, items, ListServer.Number(first));

    [Fact]
    public async Task AListContinuesFromAnOffset() =>
        await ReadsAsync("?at=2: total=5 c d | ?at=4: total=5 e", "cde", ListServer.Offset(), start: "2");

    [Theory]
    [InlineData("?at=3: pages=4 e | ?at=4: pages=4 g", "eg")]
    [InlineData("?at=3: total=7 e f | ?at=4: total=7 g | ?at=5: total=7", "efg")]
    public async Task AListContinuesFromANumber(string pages, string items) => await ReadsAsync(pages, items, ListServer.Number(1), start: "3");

    [Theory]
    [InlineData(PageKind.Offset, "-1")]
    [InlineData(PageKind.Offset, "1.5")]
    [InlineData(PageKind.Offset, "abc")]
    [InlineData(PageKind.Number, "0")]
    [InlineData(PageKind.Number, "9999999999999999999999999999")]
    public void AnUnusableStartThrowsBeforeTheEnumeration(PageKind kind, string start)
    {
        ListServer server = new(_ => "");

        Should.Throw<ArgumentException>(() => server.All(kind == PageKind.Offset ? ListServer.Offset() : ListServer.Number(1), start))
            .Message.ShouldContain($"not {start}");
    }

    [Theory]
    [InlineData("?at=0: more=true a | ?at=1: more=true", "a", "the offset does not advance")]
    [InlineData("?at=0: total=5 a | ?at=1: total=5", "a", "the offset does not advance")]
    [InlineData("?at=0: total=many a", "", "\"many\" is not the number of all items or pages")]
    [InlineData("?at=0: more=perhaps a", "", "\"perhaps\" does not state whether more pages exist")]
    public async Task AListThatCannotEndIsNotSilentlyShort(string pages, string items, string reason) =>
        await FailsAsync(ListServer.Create(pages), ListServer.Offset(), items, reason);

    [Theory]
    [InlineData("a b")]
    [InlineData("pages=5 a b")]
    [InlineData("more=true a b")]
    public async Task AServerThatIgnoresTheNumberIsDetectedBeforeItsItemsAreReturnedAgain(string page)
    {
        ListServer server = new(_ => page);
        await FailsAsync(server, ListServer.Number(1), "ab", "the server does not apply the number");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AServerThatReturnsItsLastPageAgainIsDetected() =>
        await FailsAsync(new(address => address.EndsWith("=1", StringComparison.Ordinal) ? "a b" : "c"), ListServer.Number(1), "abc", "equal");

    [Fact]
    public async Task ATotalMayBeInAHeader()
    {
        var server = ListServer.Create("?at=0: a b | ?at=2: c");
        server.Headers["/v1/things?at=0"] = "X-Total-Count: 3";
        server.Headers["/v1/things?at=2"] = "x-total-count: 3";
        await server.ReadAsync(ListServer.HeadersOnly(PageKind.Offset, "unused", "X-Total-Count"));

        string.Concat(server.Items).ShouldBe("abc");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ACursorMayBeInAHeader()
    {
        ListServer server = new(address => address.EndsWith("c2", StringComparison.Ordinal) ? "b" : "a");
        server.Headers["/v1/things"] = "X-Next: c2";
        await server.ReadAsync(ListServer.HeadersOnly(PageKind.Cursor, "X-Next", "unused"));

        string.Concat(server.Items).ShouldBe("ab");
    }

    [Fact]
    public async Task TheOptionsApplyToEachPageAndNothingIsSentBeforeTheEnumeration()
    {
        List<int> pages = [];
        ListServer server = new(address => address == "/v1/things?at=0&shop=1" ? "total=2 a" : "total=2 b")
        {
            Options = new()
            {
                Query = { ["shop"] = "1" },
                Headers = { ["X-Id"] = "7" },
                OnResponse = response => pages.Add((int)response.StatusCode),
            },
        };
        var all = server.All(ListServer.Offset());
        server.Requests.ShouldBeEmpty();

        await foreach (var item in all)
        {
            server.Items.Add(item);
        }

        string.Concat(server.Items).ShouldBe("ab");
        server.Queries.ShouldBe(["?at=0&shop=1", "?at=1&shop=1"]);
        server.Requests.ShouldAllBe(request => request.Headers.GetValues("X-Id").Single() == "7");
        pages.ShouldBe([200, 200]);
    }

    [Fact]
    public async Task CancellationEndsTheListBeforeTheNextPage()
    {
        using CancellationTokenSource stop = new();
        var server = ListServer.Create("?at=0: total=2 a | ?at=1: total=2 b");

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in server.All(ListServer.Offset(), stop: stop.Token))
            {
                server.Items.Add(item);
                await stop.CancelAsync();
            }
        });

        server.Items.ShouldBe(["a"]);
        server.Requests.Count.ShouldBe(1);
    }

    /// <summary>Reads a list and expects that exactly the scripted pages are requested, each once and in order.</summary>
    private static async Task ReadsAsync(string pages, string items, PageInfo<IReadOnlyList<string>, string> info, string? start = null)
    {
        var server = ListServer.Create(pages);
        await server.ReadAsync(info, start);

        string.Concat(server.Items).ShouldBe(items);
        server.Queries.ShouldBe(pages.Split(" | ").Select(page => page.Split(": ")[0]));
    }

    private static async Task FailsAsync(ListServer server, PageInfo<IReadOnlyList<string>, string> info, string items, string reason)
    {
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(() => server.ReadAsync(info));

        error.Message.ShouldContain(reason);
        error.Message.ShouldContain("listThings");
        string.Concat(server.Items).ShouldBe(items);
    }
}
