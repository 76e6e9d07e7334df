using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.CallOptions;
using Gameball.Runtime.Tests.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Paging;

/// <summary>Lists whose next page is requested by a value that another operation returns.</summary>
public sealed class PageLookupTests
{
    private static readonly OperationInfo s_list = new("listFriends", "GET", "/friends") { RetrySafety = RetrySafety.Safe };
    private static readonly OperationInfo s_read = new("getFriend", "GET", "/friends/{id}") { RetrySafety = RetrySafety.Safe };

    private static readonly PageInfo<JsonElement, JsonElement> s_info = new(JsonTypes.Any, page => [.. page.EnumerateArray()])
    {
        After = item => item.GetString(),
    };

    [Fact]
    public async Task TheValueOfTheOtherOperationIsSentForTheNextPage()
    {
        RecordingServer server = new(
            () => RecordingServer.Json("""["a","b c"]"""),
            () => RecordingServer.Json("7"),
            () => RecordingServer.Json("""["d"]"""),
            () => RecordingServer.Json("9"),
            () => RecordingServer.Json("[]"));

        (await ReadAsync(server, null)).ShouldBe(["a", "b c", "d"]);

        server.Requests.Select(request => request.Line).ShouldBe(
            ["GET /friends", "GET /friends/b%20c", "GET /friends?after=7", "GET /friends/d", "GET /friends?after=9"]);
    }

    [Fact]
    public async Task TheKeysAndHeadersOfTheCallAreTheLookupsTooAndItsQueryIsNot()
    {
        RecordingServer server = new(
            () => RecordingServer.Json("""["a"]"""), () => RecordingServer.Json("7"), () => RecordingServer.Json("[]"));
        GameballCallOptions options = new() { Headers = { ["X-Id"] = "1" }, Query = { ["source"] = "app" }, Keys = new("k", "s") };

        await ReadAsync(server, options);

        server.Requests.Select(request => request.Line).ShouldBe(["GET /friends?source=app", "GET /friends/a", "GET /friends?after=7&source=app"]);
        server.Requests.ShouldAllBe(request => request.Headers["X-Id"] == "1");
        options.Query.Keys.ShouldBe(["source"]);
    }

    [Fact]
    public async Task AResponseWithoutAStartIsAnErrorAfterTheItemsBeforeIt()
    {
        RecordingServer server = new(() => RecordingServer.Json("""["a"]"""), () => RecordingServer.Json("null"));
        List<string?> read = [];

        var error = await Should.ThrowAsync<GameballInvalidResponseException>(ReadAsync(server, null, read));

        read.ShouldBe(["a"]);
        (error.OperationId, error.IsSafeToRetry).ShouldBe(("getFriend", true));
        error.Message.ShouldContain("later items are missing");
    }

    private static async Task<List<string?>> ReadAsync(RecordingServer server, GameballCallOptions? options, List<string?>? into = null)
    {
        into ??= [];
        using var connection = server.Connect();
        ApiRequest Page(string? after)
        {
            ApiRequest request = new(s_list, options);
            request.AddQuery("after", after);
            return request;
        }

        var lookup = PageLookup.Create(s_read, "id", JsonTypes.Any, found => found.ValueKind == JsonValueKind.Null ? null : found.GetRawText());
        await foreach (var item in Pages.AllAsync(connection, s_info, null, Page, CancellationToken.None, lookup))
        {
            into.Add(item.GetString());
        }

        return into;
    }
}
