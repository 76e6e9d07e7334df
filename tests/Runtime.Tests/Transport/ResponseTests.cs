using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>The other parts of a response: status, headers, typed errors, other servers.</summary>
public sealed class ResponseTests
{
    private static readonly OperationInfo s_operation = new("op", "GET", "/t")
    {
        Successes = [SuccessBody.Create("200", JsonTypes.Int64), SuccessBody.None("204")],
        Errors =
        [
            ErrorBody.Create("409,4XX", JsonTypes.Int64), ErrorBody.Create("404", JsonTypes.String), ErrorBody.Create("default", JsonTypes.Boolean),
        ],
    };

    [Fact]
    public async Task StatusAndHeadersAreReturned()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 201;
            context.Response.Headers.Location = "/t/1";
            context.Response.Headers.Append("X-Many", "a");
            context.Response.Headers.Append("X-Many", "b");
            return context.Response.WriteAsync("7");
        });
        using var connection = Connect(server);
        var response = await connection.SendForResponseAsync(new ApiRequest(s_operation), JsonTypes.Int64, default);
        (response.StatusCode, response.Value, response.Headers["location"], response.Headers["x-many"])
            .ShouldBe((HttpStatusCode.Created, 7, "/t/1", "a, b"));
        (await connection.SendForResponseAsync(new ApiRequest(s_operation), default)).Value.ShouldBe("7");
    }

    [Fact]
    public async Task AnEmptySuccessIsNotAValue()
    {
        await using var server = await LoopbackServer.StartAsync(204, "");
        using var connection = Connect(server);
        (await connection.SendAsync(new ApiRequest(s_operation), JsonTypes.NullableStruct(JsonTypes.Int64), default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(404, "\"gone\"", "gone")]
    [InlineData(409, "1", 1L)]
    [InlineData(422, "2", 2L)]
    [InlineData(500, "true", true)]
    [InlineData(404, "<html>", null)]
    [InlineData(404, "", null)]
    public async Task AnErrorHasTheTypeOfItsStatus(int status, string body, object? expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        using var connection = Connect(server);
        var error = await Should.ThrowAsync<GameballException>(connection.SendAsync(new ApiRequest(s_operation), default));
        error.Error.ShouldBe(expected);
        error.Headers["content-type"].ShouldBe("application/json");
    }

    [Fact]
    public async Task ATypedErrorAndItsHeadersContainNoKey()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            context.Response.Headers["X-Key"] = Calls.ApiKey;
            return context.Response.WriteAsync($"\"{Calls.ApiKey}\"");
        });
        using var connection = Connect(server);
        var error = await Should.ThrowAsync<GameballException>(connection.SendAsync(new ApiRequest(s_operation), default));
        error.Error.ShouldBe("***");
        error.Headers["X-Key"].ShouldBe("***");
    }

    [Fact]
    public async Task AnOperationIsSentToItsOwnServerUnlessTheOptionsReplaceIt()
    {
        await using var own = await LoopbackServer.StartAsync(200, "1");
        await using var main = await LoopbackServer.StartAsync(200, "2");
        await using var other = await LoopbackServer.StartAsync(200, "3");
        OperationInfo operation = new("op", "GET", "/t") { Server = new Uri(own.Address, "v1/").AbsoluteUri };

        (await Calls.SendAsync(main.Address, new ApiRequest(operation))).ShouldBe(1);
        own.Seen[0].Target.ShouldBe("/v1/t");

        var options = Calls.Options(main.Address);
        options.ServerOverrides[operation.Server!] = other.Address;
        using GameballConnection connection = new(options, null);
        (await connection.SendAsync(new ApiRequest(operation), JsonTypes.Int64, default)).ShouldBe(3);
        (await connection.SendAsync(new ApiRequest(new OperationInfo("op", "GET", "/t")), JsonTypes.Int64, default)).ShouldBe(2);
    }

    private static GameballConnection Connect(LoopbackServer server) => new(Calls.Options(server.Address), null);
}
