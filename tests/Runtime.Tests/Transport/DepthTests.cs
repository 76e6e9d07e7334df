using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Json;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>The nesting depth of JSON is an option for responses and requests.</summary>
public sealed class DepthTests
{
    private static readonly OperationInfo s_operation = new("op", "POST", "/t");

    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(64, 66, false)]
    [InlineData(66, 66, true)]
    [InlineData(1_000, 1_000, true)]
    public async Task ResponsesAndRequestsMayBeAsDeepAsTheOptionAllows(int option, int depth, bool isTaken)
    {
        // An order and its list of parts are two levels.
        var json = Nested(depth / 2);
        await using var server = await LoopbackServer.StartAsync(200, json);
        using var connection = Connect(server, option);
        var order = Read(json);
        ApiRequest request = new(s_operation);
        request.SetBody(order, OrderJson.Instance);

        if (isTaken)
        {
            (await connection.SendAsync(request, OrderJson.Instance, default)).Id.ShouldBe("o");
            server.Seen.Single().Body.ShouldBe(json);
        }
        else
        {
            (await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, OrderJson.Instance, default)))
                .Message.ShouldContain($"GameballOptions.MaxJsonDepth is {option}");
            server.Seen.ShouldBeEmpty();
            (await Should.ThrowAsync<GameballInvalidResponseException>(
                connection.SendAsync(new ApiRequest(s_operation), OrderJson.Instance, default)))
                .Message.ShouldContain($"nested deeper than {option} (GameballOptions.MaxJsonDepth)");
        }
    }

    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(64, 65, false)]
    [InlineData(500, 500, true)]
    [InlineData(500, 501, false)]
    public async Task ArbitraryJsonMayBeAsDeepAsTheOptionAllows(int option, int depth, bool isTaken)
    {
        var json = new string('[', depth) + new string(']', depth);
        await using var server = await LoopbackServer.StartAsync(200, json);
        using var connection = Connect(server, option);

        var call = connection.SendAsync(new ApiRequest(s_operation), JsonTypes.Any, default);

        if (isTaken)
        {
            (await call).GetRawText().ShouldBe(json);
        }
        else
        {
            (await Should.ThrowAsync<GameballInvalidResponseException>(call)).Message.ShouldContain("line 1, byte");
        }
    }

    [Fact]
    public void ATooSmallStackIsAnErrorAndDoesNotEndTheProcess()
    {
        var json = Nested(5_000);
        Exception? reading = null;
        Exception? writing = null;
        var order = OnStack(16 * 1024, () => Read(json))!;
        OnStack(256, () => reading = Should.Throw<JsonException>(() => Read(json)));
        OnStack(256, () => writing = Should.Throw<ArgumentException>(() => new ApiRequest(s_operation).SetBody(order, OrderJson.Instance)));

        reading!.Message.ShouldContain("stack");
        reading.Message.Length.ShouldBeLessThan(1_000);
        writing!.Message.ShouldContain("stack");
    }

    [Theory]
    [InlineData(64, 62, true)]
    [InlineData(64, 64, false)]
    [InlineData(100, 98, true)]
    public void ARowOfAnImportIsCheckedByItself(int option, int depth, bool isTaken)
    {
        using ChunkBody<Order> rows = new(new BatchInfo<Order>
        {
            Name = "op",
            Create = Batches.FakeOperations.Create,
            Status = Batches.FakeOperations.Status,
            MaxItems = 10,
            Items = "orders",
            Row = OrderJson.Instance,
        }.WithDepth(option));

        (rows.Add(Read(Nested(depth / 2))) is null).ShouldBe(isTaken);
        rows.Add(Read(Nested(1))).ShouldBeNull();
        rows.Marks.Count.ShouldBe(isTaken ? 3 : 2);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(10_001)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void AnInvalidDepthIsRejected(int depth) =>
        Should.Throw<ArgumentException>(() => new GameballConnection(new GameballOptions { MaxJsonDepth = depth }, "https://api.example.com"))
            .Message.ShouldContain("MaxJsonDepth");

    private static GameballConnection Connect(LoopbackServer server, int depth)
    {
        var options = Calls.Options(server.Address);
        options.MaxJsonDepth = depth;
        return new GameballConnection(options, null);
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Repeat("{\"id\":\"o\",\"total\":1,\"parts\":[", levels)) + string.Concat(Enumerable.Repeat("]}", levels));

    private static Order Read(string json)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(json), new JsonRules { MaxDepth = JsonRules.DepthLimit });
        return OrderJson.Instance.ReadValue(ref reader);
    }

    private static T? OnStack<T>(int kilobytes, Func<T> work)
    {
        T? result = default;
        Thread thread = new(() => result = work(), kilobytes * 1024);
        thread.Start();
        thread.Join();
        return result;
    }
}
