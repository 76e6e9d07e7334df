using System;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Different success responses: the status determines how the body is read.</summary>
public sealed class SuccessTests
{
    private static readonly OperationInfo s_operation = new("op", "GET", "/t")
    {
        Successes =
        [
            SuccessBody.Create<string, string?>("2XX", JsonTypes.String, static value => "range " + value),
            SuccessBody.Create<string, string?>("200,203", JsonTypes.String, static value => "exact " + value),
            SuccessBody.Create<long, string?>("201", JsonTypes.Int64, static value => FormattableString.Invariant($"number {value}")),
            SuccessBody.None("202,204"),
            SuccessBody.Text<string?>("226", static value => "text " + value),
            SuccessBody.Create("206", JsonTypes.Nullable(JsonTypes.String)),
        ],
    };

    private static readonly OperationInfo s_other = new("op", "GET", "/t")
    {
        Successes = [SuccessBody.None("default"), SuccessBody.Create<string, string>("201", JsonTypes.String, static value => "exact " + value)],
    };

    [Theory]
    [InlineData(200, "\"a\"", "exact a")]
    [InlineData(203, "\"a\"", "exact a")]
    [InlineData(201, "7", "number 7")]
    [InlineData(202, "\"a\"", null)]
    [InlineData(204, "", null)]
    [InlineData(226, "\"a\"", "text \"a\"")]
    [InlineData(226, "", "text ")]
    [InlineData(206, "\"a\"", "a")]
    [InlineData(206, "null", null)]
    [InlineData(207, "\"a\"", "range a")]
    public async Task TheStatusDeterminesTheBodysType(int status, string body, string? expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        var json = JsonTypes.Nullable(JsonTypes.String);
        (await connection.SendAsync(new ApiRequest(s_operation), json, default)).ShouldBe(expected);
        var response = await connection.SendForResponseAsync(new ApiRequest(s_operation), json, default);
        (response.StatusCode, response.Value).ShouldBe(((HttpStatusCode)status, expected));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "[7]")]
    [InlineData(201, "\"a\"")]
    [InlineData(206, "")]
    public async Task ABodyThatDoesNotMatchItsStatusIsAnError(int status, string body)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(
            connection.SendAsync(new ApiRequest(s_operation), JsonTypes.Nullable(JsonTypes.String), default));
        error.StatusCode.ShouldBe((HttpStatusCode)status);
    }

    [Fact]
    public async Task AnUnlistedStatusIsReadByTheDefault()
    {
        await using var server = await LoopbackServer.StartAsync(200, "\"a\"");
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        (await connection.SendAsync(new ApiRequest(s_other), JsonTypes.String, default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("", null)]
    public async Task AnUndocumentedStatusIsReadAsTheWholeValue(string body, string? expected)
    {
        OperationInfo operation = new("op", "GET", "/t")
        {
            Successes = [SuccessBody.Create<string, string?>("200", JsonTypes.String, static value => "exact " + value), SuccessBody.None("204")],
        };
        await using var server = await LoopbackServer.StartAsync(202, body);
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        (await connection.SendAsync(new ApiRequest(operation), JsonTypes.Nullable(JsonTypes.String), default)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("200", 200, 3)]
    [InlineData("200", 201, 0)]
    [InlineData("404,2xx", 299, 2)]
    [InlineData("2XX,204", 204, 3)]
    [InlineData("2XX", 300, 0)]
    [InlineData("2XX", 199, 0)]
    [InlineData("default", 599, 1)]
    [InlineData("default,5XX", 599, 2)]
    public void TheMostSpecificStatusCounts(string statuses, int status, int expected) =>
        new StatusSet(statuses).Match(status).ShouldBe(expected);
}
