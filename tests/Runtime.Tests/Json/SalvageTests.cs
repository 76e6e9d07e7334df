using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

/// <summary>Only an unreadable optional property is left out, if an option allows it.</summary>
public sealed class SalvageTests
{
    private static readonly JsonRules s_rules = new() { LeavesOutUnreadable = true };

    [Theory]
    [InlineData("""{"id":"a","total":1,"points":"many"}""", """{"id":"a","total":1}""")]
    [InlineData("""{"points":{},"id":"a","channel":[],"total":1,"note":"n"}""", """{"id":"a","total":1,"note":"n"}""")]
    [InlineData("""{"id":"a","total":1,"note":{"a":[1,"}"]},"x":1}""", """{"id":"a","total":1,"x":1}""")]
    [InlineData("""{"id":"a","total":1,"parts":{}}""", """{"id":"a","total":1}""")]
    [InlineData("""{"id":"a","total":1,"parts":[{"id":"b","total":2,"points":true},{"id":"c","total":3}]}""",
        """{"id":"a","total":1,"parts":[{"id":"b","total":2},{"id":"c","total":3}]}""")]
    [InlineData("""{"id":"a","total":1,"parts":[{"id":"b"}]}""", """{"id":"a","total":1}""")]
    [InlineData("""{"id":"a","total":1,"parts":[{"id":"b","total":1},7],"points":7}""", """{"id":"a","total":1,"points":7}""")]
    [InlineData("""{"id":"a","total":1,"parts":[{"id":"b","total":2,"points":[],"parts":[{"id":"c","total":"x"}]}],"points":"y"}""",
        """{"id":"a","total":1,"parts":[{"id":"b","total":2}]}""")]
    [InlineData("""{"\u0069d":"a","total":1,"\u0070oints":"x"}""", """{"id":"a","total":1}""")]
    public void ItIsLeftOut(string json, string expected)
    {
        Fails(json);
        JsonSalvage.TryRead(Encoding.UTF8.GetBytes(json), OrderJson.Instance, JsonRules.Usual, out var order).ShouldBeTrue();
        Written.By(buffer => OrderJson.Instance.WriteValue(buffer, order)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","total":"x"}""")]
    [InlineData("""{"id":[],"total":1}""")]
    [InlineData("""{"id":"a","total":1,"points":1,"points":2}""")]
    [InlineData("""{"id":"a","total":1,"points":"x","points":2}""")]
    [InlineData("""{"id":"a","total":1,"points":x}""")]
    [InlineData("""{"id":"a","total":1,"points":[1,}""")]
    [InlineData("""{"id":"a","total":1,"points":"x"} 7""")]
    [InlineData("""{"id":"a","total":1,"points":"x\""")]
    [InlineData("[]")]
    [InlineData("")]
    public void RequiredMembersAndMalformedJsonAreStillErrors(string json)
    {
        Fails(json);
        JsonSalvage.TryRead(Encoding.UTF8.GetBytes(json), OrderJson.Instance, JsonRules.Usual, out var _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"points\":\"x\"")]
    [InlineData("\"parts\":{}")]
    [InlineData("\"parts\":[{\"id\":1}]")]
    public void TenThousandUnreadableRowsAreReadInAFewPasses(string member)
    {
        var rows = "[" + string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$"""{"id":"{{i}}","total":1,{{member}}}""")) + "]";

        JsonSalvage.TryRead(Encoding.UTF8.GetBytes(rows), JsonTypes.List(OrderJson.Instance), s_rules, out var orders).ShouldBeTrue();

        orders.Count.ShouldBe(10_000);
        orders.ShouldAllBe(order => order.Total == 1 && order.Points == null && order.Parts == null);
    }

    [Fact]
    public void TheNumberOfUnreadableMembersIsLimited()
    {
        var rows = Encoding.UTF8.GetBytes(
            "[" + string.Join(",", Enumerable.Repeat("""{"id":"a","total":1,"points":"x"}""", 100_001)) + "]");

        JsonSalvage.TryRead(rows, JsonTypes.List(OrderJson.Instance), s_rules, out var _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnOptionDecidesAndTheErrorNamesMemberAndOption(bool isAllowed)
    {
        const string Json = """{"id":"a","total":1,"points":"many"}""";
        await using var server = await LoopbackServer.StartAsync(200, Json);
        var options = Calls.Options(server.Address);
        options.AllowUnreadableOptionalProperties = isAllowed;
        using GameballConnection connection = new(options, null);

        var call = connection.SendAsync(Calls.CustomerRequest(), OrderJson.Instance, default);

        if (isAllowed)
        {
            (await call).ShouldBe(new Order { Id = "a", Total = 1 });
        }
        else
        {
            var message = (await Should.ThrowAsync<GameballInvalidResponseException>(call)).Message;
            message.ShouldContain("at $.points.");
            message.ShouldEndWith("The property is optional: GameballOptions.AllowUnreadableOptionalProperties allows that.");
        }
    }

    [Fact]
    public async Task AnErrorBodyWithAnUnreadableMemberKeepsItsType()
    {
        OperationInfo operation = new("op", "GET", "/t") { Errors = [ErrorBody.Create("4XX", OrderJson.Instance)] };
        await using var server = await LoopbackServer.StartAsync(400, """{"id":"a","total":1,"points":"many"}""");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        (await Should.ThrowAsync<GameballException>(connection.SendAsync(new ApiRequest(operation), default)))
            .Error.ShouldBe(new Order { Id = "a", Total = 1 });
    }

    private static void Fails(string json) => Should.Throw<System.Text.Json.JsonException>(() =>
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        OrderJson.Instance.ReadValue(ref reader);
        reader.End();
    });
}
