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

/// <content>Responses from which no next page can be requested.</content>
public sealed partial class PageTests
{
    private static PageInfo<IReadOnlyList<string?>, string?> NumberInfo => new(s_json, Items)
    {
        Next = NextInfo.Next,
        More = s_more,
        NeedsNumber = true,
    };

    [Theory]
    [InlineData("2? + a|https://h/?offset=4 + b", "start 2", "a")]
    [InlineData("x + a", "start", "")]
    public async Task ACursorThatMustBeANumberIsOne(string pages, string requests, string items)
    {
        (var error, var read) = await ReadToErrorAsync(NumberInfo, Script(pages));

        read.ShouldBe(Words(items));
        _requests.ShouldBe(Words(requests));
        error.Message.ShouldContain("only numbers");
    }

    [Fact]
    public async Task AStringWithANumberIsANumericCursor() =>
        (await ReadAsync(NumberInfo, Script("2? + a|9.5? + b|- - c"))).ShouldBe(["a", "b", "c"]);

    [Fact]
    public async Task ADocumentedRedirectIsNotTheEndOfTheList()
    {
        using HttpClient http = new(new Redirecting());
        using GameballConnection connection = new(Calls.Options(Calls.Elsewhere), null, http);
        OperationInfo list = new("listThings", "GET", "/things") { Redirects = "302" };

        var error = await Should.ThrowAsync<GameballException>(
            () => ItemsAsync(Pages.AllAsync(connection, NextInfo, null, _ => new ApiRequest(list), default)!));

        error.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private sealed class Redirecting : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://elsewhere.example") } });
    }
}
