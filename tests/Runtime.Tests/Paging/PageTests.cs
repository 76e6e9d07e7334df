using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>Paged lists. A page is a list of strings: the next cursor, whether more pages exist, and the items.</summary>
public sealed partial class PageTests
{
    private static readonly OperationInfo s_list = new("listThings", "GET", "/things") { RetrySafety = RetrySafety.Safe };

    private readonly List<string> _requests = [];

    [Theory]
    [InlineData("1? + a b|3? + c|4? - d", "start 1 3", "a b c d")]
    [InlineData("- - a", "start", "a")]
    [InlineData("1? - a", "start", "a")]
    [InlineData("1? ? a|- ? b", "start 1", "a b")]
    [InlineData("- ?", "start", "")]
    [InlineData("1? ?|2? ? a|- ?", "start 1 2", "a")]
    public async Task APagesCursorIsSentForTheNextPage(string pages, string requests, string items)
    {
        (await ReadAsync(NextInfo, Script(pages))).ShouldBe(Words(items));
        _requests.ShouldBe(Words(requests));
    }

    [Theory]
    [InlineData("- + a b|- + c|- - d", "start b c", "a b c d")]
    [InlineData("- ? a b|- ? c|- ?", "start b c", "a b c")]
    [InlineData("- ?", "start", "")]
    [InlineData("- -", "start", "")]
    public async Task TheLastItemsCursorIsSentForTheNextPage(string pages, string requests, string items)
    {
        (await ReadAsync(AfterInfo, Script(pages))).ShouldBe(Words(items));
        _requests.ShouldBe(Words(requests));
    }

    [Theory]
    [InlineData("1? + a|1? + b", "start 1", "a", "page 2")]
    [InlineData("1? + a|2? + b|1? + c|2? + d", "start 1 2", "a b", "page 3")]
    [InlineData("start? + a", "start", "", "page 1")]
    public async Task ARepeatedCursorEndsTheListBeforeAnItemIsReturnedTwice(
        string pages, string requests, string items, string page)
    {
        (var error, var read) = await ReadToErrorAsync(NextInfo, Script(pages));

        read.ShouldBe(Words(items));
        _requests.ShouldBe(Words(requests));
        error.Message.ShouldContain("listThings");
        error.Message.ShouldContain(page);
        error.Message.ShouldContain("does not advance");
        error.OperationId.ShouldBe("listThings");
        error.IsSafeToRetry.ShouldBeTrue();
    }

    [Fact]
    public async Task AServerThatAlwaysReturnsTheFirstPageIsDetectedBeforeItsItemsAreReturnedAgain()
    {
        (var error, var read) = await ReadToErrorAsync(AfterInfo, _ => "[\"-\",\"+\",\"a\",\"b\"]");

        read.ShouldBe(["a", "b"]);
        _requests.ShouldBe(["start", "b"]);
        error.Message.ShouldContain("\"b\"");
        error.Message.ShouldContain("The 2 items");
    }

    [Theory]
    [InlineData(true, "- + a")]
    [InlineData(true, "- +")]
    [InlineData(false, "- +")]
    [InlineData(false, "- ? null")]
    public async Task MorePagesWithoutACursorAreNotTheEndOfTheList(bool isNext, string pages)
    {
        (var error, var read) = await ReadToErrorAsync(isNext ? NextInfo : AfterInfo, Script(pages));

        read.ShouldBeEmpty();
        error.Message.ShouldContain("more pages exist");
    }

    [Fact]
    public async Task ALongCursorIsShownInPart()
    {
        string cursor = new('x', 10_000);
        (var error, _) = await ReadToErrorAsync(NextInfo, _ => $"[\"{cursor}\",\"+\"]");

        error.Message.Length.ShouldBeLessThan(500);
    }

    [Fact]
    public async Task APageIsRequestedAfterThePreviousItemsAndEachEnumerationStartsAnew()
    {
        var all = All(NextInfo, Script("1? + a|- - b"), default);
        _requests.ShouldBeEmpty();

        await foreach (var _ in all)
        {
            break;
        }

        _requests.ShouldBe(["start"]);
        (await ItemsAsync(All(NextInfo, Script("1? + a|- - b"), default))).ShouldBe(["a", "b"]);
        _requests.ShouldBe(["start", "start", "1"]);
    }

    [Fact]
    public async Task AFailureInTheMiddleIsTheCallsOwn()
    {
        List<string> read = [];
        var error = await Should.ThrowAsync<GameballNotFoundException>(async () =>
        {
            await foreach (var item in All(NextInfo, cursor => cursor == "start" ? "[\"1\",\"+\",\"a\"]" : null, default))
            {
                read.Add(item);
            }
        });

        read.ShouldBe(["a"]);
        error.OperationId.ShouldBe("listThings");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancellationEndsTheListBeforeTheNextPage(bool isOfMethod)
    {
        using CancellationTokenSource stop = new();
        var all = All(NextInfo, Script("1? + a|- - b"), isOfMethod ? stop.Token : default);
        List<string> read = [];

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in all.WithCancellation(isOfMethod ? default : stop.Token))
            {
                read.Add(item);
                await stop.CancelAsync();
            }
        });

        read.ShouldBe(["a"]);
        _requests.ShouldBe(["start"]);
    }

    [Fact]
    public void AMissingArgumentThrowsAtOnce()
    {
        using GameballConnection connection = new(Calls.Options(Calls.Elsewhere), null);

        Should.Throw<ArgumentNullException>(() => Pages.AllAsync(
            connection, NextInfo, null, _ => throw new ArgumentNullException("kind"), default));
    }

    private static PageInfo<IReadOnlyList<string?>, string?> NextInfo => new(s_json, Items)
    {
        Next = new(page => page[0] is "-" ? null : page[0]),
        More = s_more,
    };

    private static PageInfo<IReadOnlyList<string?>, string?> AfterInfo => new(s_json, Items) { After = item => item, More = s_more };

    private static readonly PageValue<IReadOnlyList<string?>> s_more = new(page => page[1] switch { "+" => "true", "-" => "false", _ => null });

    private static readonly GeneratedJson<IReadOnlyList<string?>> s_json = JsonTypes.List(JsonTypes.Nullable(JsonTypes.String));

    private static IReadOnlyList<string?>? Items(IReadOnlyList<string?> page) => page.Count == 2 ? null : [.. page.Skip(2)];


    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns one page after another, and the last one forever.</summary>
    private static Func<string, string?> Script(string pages)
    {
        var all = pages.Split('|');
        var next = 0;
        return _ => "[" + string.Join(",", Words(all[Math.Min(next++, all.Length - 1)]).Select(
            word => word == "null" ? word : $"\"{(word.Length > 1 ? word.TrimEnd('?') : word)}\"")) + "]";
    }

    private async Task<string[]> ReadAsync(PageInfo<IReadOnlyList<string?>, string?> info, Func<string, string?> response) =>
        await ItemsAsync(All(info, response, default));

    private async Task<(GameballInvalidResponseException Error, string[] Read)> ReadToErrorAsync(
        PageInfo<IReadOnlyList<string?>, string?> info, Func<string, string?> response)
    {
        List<string> read = [];
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(async () =>
        {
            await foreach (var item in All(info, response, default))
            {
                read.Add(item);
            }
        });
        return (error, [.. read]);
    }

    private static async Task<string[]> ItemsAsync(IAsyncEnumerable<string> all)
    {
        List<string> read = [];
        await foreach (var item in all)
        {
            read.Add(item);
        }

        return [.. read];
    }

    private IAsyncEnumerable<string> All(
        PageInfo<IReadOnlyList<string?>, string?> info, Func<string, string?> response, CancellationToken stop)
    {
        // Many pages: the process's quota must not slow them down.
        var options = Calls.Options(Calls.Elsewhere);
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        GameballConnection connection = new(options, null, new HttpClient(new Server(_requests, response)));
        return Pages.AllAsync(connection, info, "start", Ask, stop)!;
    }

    private static ApiRequest Ask(string? cursor)
    {
        ApiRequest request = new(s_list);
        request.AddQuery("from", cursor);
        return request;
    }

    private sealed class Server(List<string> requests, Func<string, string?> response) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            stop.ThrowIfCancellationRequested();
            var cursor = Uri.UnescapeDataString(request.RequestUri!.Query["?from=".Length..]);
            requests.Add(cursor);
            return Task.FromResult(response(cursor) is { } body
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, null, "application/json") }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
