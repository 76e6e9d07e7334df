using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Json;

public sealed class ObjectTests
{
    private static readonly Order s_full = new()
    {
        Id = "o1",
        Total = 10.50m,
        Points = 7,
        Note = "naïve",
        Channel = new Channel("pos"),
        Parts = [new Order { Id = "o2", Total = null, Note = null }],
    };

    private const string Full =
        """{"id":"o1","total":10.50,"points":7,"note":"na\u00EFve","channel":"pos","parts":[{"id":"o2","total":null,"note":null}]}""";

    [Fact]
    public void AnObjectIsWritten() => Written.By(b => OrderJson.Instance.WriteValue(b, s_full)).ShouldBe(Full);

    [Fact]
    public void AnAbsentValueIsOmittedAndNullIsWrittenWhereItDiffers()
    {
        Order absent = new() { Id = "a", Total = null };

        Written.By(b => OrderJson.Instance.WriteValue(b, absent)).ShouldBe("""{"id":"a","total":null}""");
        Written.By(b => OrderJson.Instance.WriteValue(b, absent with { Note = null })).ShouldBe("""{"id":"a","total":null,"note":null}""");
        Written.By(b => OrderJson.Instance.WriteValue(b, absent with { Note = "" })).ShouldBe("""{"id":"a","total":null,"note":""}""");
    }

    [Theory]
    [InlineData("""{"id":"a","total":null}""", false, null)]
    [InlineData("""{"id":"a","total":null,"note":null}""", true, null)]
    [InlineData("""{"id":"a","total":null,"note":"x"}""", true, "x")]
    public void AbsentNullAndAValueDifferWhenRead(string json, bool present, string? note)
    {
        var order = Read.From(json, OrderJson.Instance);

        order.Note.HasValue.ShouldBe(present);
        order.Note.ValueOr(null).ShouldBe(note);
        Written.By(b => OrderJson.Instance.WriteValue(b, order)).ShouldBe(json);
    }

    [Fact]
    public void UnknownMembersSurviveARoundTrip()
    {
        const string json = """{"id":"a","total":1,"new\u0022name":{"x":[1,2.50]},"other":null}""";

        var order = Read.From(json, OrderJson.Instance);

        order.AdditionalProperties!.Count.ShouldBe(2);
        Written.By(b => OrderJson.Instance.WriteValue(b, order)).ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"total":1}""", "\"id\" of Order")]
    [InlineData("""{"id":"a"}""", "\"total\" of Order")]
    public void AMissingRequiredMemberIsNamed(string json, string named) =>
        Should.Throw<JsonException>(() => Read.From(json, OrderJson.Instance)).Message.ShouldContain(named);

    [Fact]
    public void NullInARequiredPropertyIsNamed() =>
        Should.Throw<ArgumentException>(() => Written.By(b => OrderJson.Instance.WriteValue(b, new Order { Id = null!, Total = 1 })))
            .Message.ShouldContain("\"id\"");

    [Fact]
    public void AnEnumWithoutValueIsNamed() =>
        Should.Throw<ArgumentException>(() =>
                Written.By(b => OrderJson.Instance.WriteValue(b, new Order { Id = "a", Total = 1, Channel = default(Channel) })))
            .Message.ShouldContain("\"channel\"");

    [Fact]
    public void NullInAListIsRejected() =>
        Should.Throw<ArgumentException>(() => Written.By(b => JsonTypes.List(OrderJson.Instance).WriteValue(b, [s_full, null!])));

    [Fact]
    public async Task SystemTextJsonReadsAndWritesTheSame()
    {
        JsonSerializer.Serialize(s_full).ShouldBe(Full);
        JsonSerializer.Serialize(new List<Order?> { s_full, null, s_full }).ShouldBe($"[{Full},null,{Full}]");
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Order>(Full)).ShouldBe(Full);

        // Small buffers, so that values are not contiguous.
        JsonSerializerOptions small = new() { DefaultBufferSize = 16 };
        using MemoryStream stream = new(Encoding.UTF8.GetBytes($"[{Full},{Full}]"));
        var orders = await JsonSerializer.DeserializeAsync<List<Order>>(stream, small);
        JsonSerializer.Serialize(orders).ShouldBe($"[{Full},{Full}]");
    }

    [Fact]
    public void NestingEndsAt64()
    {
        GeneratedJson<Order> json = OrderJson.Instance;
        Order order = new() { Id = "leaf", Total = 1 };
        for (var i = 0; i < 31; i++)
        {
            order = new Order { Id = "o", Total = 1, Parts = [order] };
        }

        var deepest = Written.By(b => json.WriteValue(b, order));
        Read.From(deepest, json).Id.ShouldBe("o");

        Order deeper = new() { Id = "o", Total = 1, Parts = [order] };
        Should.Throw<System.ArgumentException>(() => Written.By(b => json.WriteValue(b, deeper))).Message.ShouldContain("MaxJsonDepth");
        Should.Throw<JsonException>(() => Read.From($$"""{"id":"o","total":1,"parts":[{{deepest}}]}""", json));
    }

    [Fact]
    public void ADuplicateNameIsAnError() =>
        Should.Throw<JsonException>(() => Read.From("""{"id":"a","total":1,"total":2}""", OrderJson.Instance))
            .Message.ShouldBe("Duplicate property \"total\" of Order, at $.total.");
}
