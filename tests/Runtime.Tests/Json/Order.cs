using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Runtime.Tests.Json;

/// <summary>A type as the generator writes them.</summary>
[JsonConverter(typeof(OrderJson))]
public sealed record Order
{
    public required string Id { get; init; }

    public required decimal? Total { get; init; }

    public long? Points { get; init; }

    public Optional<string?> Note { get; init; }

    public Channel? Channel { get; init; }

    public IReadOnlyList<Order>? Parts { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }
}

[JsonConverter(typeof(ChannelJson))]
public readonly record struct Channel(string Value);

public sealed class ChannelJson : GeneratedJson<Channel>
{
    public static ChannelJson Instance { get; } = new();

    public override void WriteValue(JsonBuffer buffer, Channel value) => buffer.Value(value.Value);

    public override Channel ReadValue(ref Utf8JsonReader reader) => new(JsonTypes.String.ReadValue(ref reader));
}

public sealed class OrderJson : GeneratedJson<Order>
{
    public static OrderJson Instance { get; } = new();

    private static GeneratedJson<IReadOnlyList<Order>> Orders { get; } = JsonTypes.List(Instance);

    private static GeneratedJson<string?> NullableText { get; } = JsonTypes.Nullable(JsonTypes.String);

    public override void WriteValue(JsonBuffer buffer, Order value)
    {
        buffer.StartObject();
        buffer.Member("\"id\":"u8, value.Id);
        buffer.NullableMember("\"total\":"u8, value.Total);
        buffer.OptionalMember("\"points\":"u8, value.Points);
        buffer.OptionalMember("\"note\":"u8, value.Note, NullableText);
        buffer.OptionalMember("\"channel\":"u8, value.Channel, ChannelJson.Instance);
        buffer.OptionalMember("\"parts\":"u8, value.Parts, Orders);
        buffer.ExtraMembers(value.AdditionalProperties, JsonTypes.Any);
        buffer.EndObject();
    }

    public override Order ReadValue(ref Utf8JsonReader reader)
    {
        JsonRead.StartObject(ref reader);
        string? id = null;
        decimal? total = null;
        bool hasTotal = false;
        long? points = null;
        Optional<string?> note = default;
        Channel? channel = null;
        IReadOnlyList<Order>? parts = null;
        Dictionary<string, JsonElement>? extra = null;
        while (JsonRead.NextMember(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = JsonRead.String(ref reader);
            }
            else if (reader.ValueTextEquals("total"u8))
            {
                total = JsonRead.NullableDecimal(ref reader);
                hasTotal = true;
            }
            else if (reader.ValueTextEquals("points"u8))
            {
                points = JsonRead.NullableInt64(ref reader);
            }
            else if (reader.ValueTextEquals("note"u8))
            {
                note = JsonRead.NullableString(ref reader);
            }
            else if (reader.ValueTextEquals("channel"u8))
            {
                channel = JsonRead.NullableStruct(ref reader, ChannelJson.Instance);
            }
            else if (reader.ValueTextEquals("parts"u8))
            {
                parts = JsonRead.NullableValue(ref reader, Orders);
            }
            else
            {
                JsonRead.Extra(ref reader, ref extra, JsonTypes.Any);
            }
        }

        return new Order
        {
            Id = id ?? throw JsonRead.Missing("Order", "id"),
            Total = hasTotal ? total : throw JsonRead.Missing("Order", "total"),
            Points = points,
            Note = note,
            Channel = channel,
            Parts = parts,
            AdditionalProperties = extra,
        };
    }
}
