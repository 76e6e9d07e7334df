using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>A server whose cursor always advances cannot make a reader run forever.</summary>
public sealed class PageLimitTests
{
    private static readonly OperationInfo s_list = new("listThings", "GET", "/things") { RetrySafety = RetrySafety.Safe };

    private int _asked;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task TheNumberOfPagesIsLimited(int most)
    {
        (var read, var message) = await ReadAsync(
            options => options.Responses.MaxPages = most, page => $"[\"{page}\",\"item {page}\"]");

        read.Count.ShouldBe(most - 1);
        _asked.ShouldBe(most);
        message.ShouldContain(
            $"page {most}: more pages exist, but the maximum number of pages is reached (GameballOptions.Responses.MaxPages)");
    }

    [Fact]
    public async Task TheNumberOfConsecutiveEmptyPagesIsLimited()
    {
        (var read, var message) = await ReadAsync(
            options => options.Responses.MaxEmptyPages = 3, page => page is 3 or 5 ? $"[\"{page}\",\"item {page}\"]" : $"[\"{page}\"]");

        read.ShouldBe(["item 3", "item 5"]);
        _asked.ShouldBe(8);
        message.ShouldContain("3 consecutive pages were empty (GameballOptions.Responses.MaxEmptyPages)");
    }

    [Fact]
    public async Task ARepeatedLongCursorIsDetectedByItsHash()
    {
        string cursor = new('x', 1_000_000);
        (var read, var message) = await ReadAsync(_ => { }, page => $"[\"{cursor}{page % 3}\",\"item {page}\"]");

        read.ShouldBe(["item 1", "item 2", "item 3"]);
        message.ShouldContain("does not advance");
    }

    private async Task<(List<string> Read, string Message)> ReadAsync(Action<GameballOptions> configure, Func<int, string> response)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.Limits.Limiter = GameballRateLimiter.Unlimited;
        configure(options);
        using GameballConnection connection = new(options, null, new HttpClient(new Server(() => response(++_asked))));
        PageInfo<IReadOnlyList<string>, string> info = new(
            JsonTypes.List(JsonTypes.String), static page => page.Count > 1 ? [page[1]] : [])
        {
            Next = new(static page => page[0]),
        };
        List<string> read = [];
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(async () =>
        {
            await foreach (var item in Pages.AllAsync(connection, info, null, _ => new ApiRequest(s_list), default))
            {
                read.Add(item);
            }
        });
        return (read, error.Message);
    }

    private sealed class Server(Func<string> response) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(response(), null, "application/json"),
            });
    }
}
