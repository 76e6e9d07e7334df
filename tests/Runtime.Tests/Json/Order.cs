#nullable disable warnings // as emitted code has it
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
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

    public Order()
    {
    }

    [SetsRequiredMembers]
    internal Order(ref JsonReader reader)
    {
        MemberWalk at = reader.Start(OrderJson.Members);
        while (reader.Next(ref at))
        {
            switch (at.Index)
            {
                case 0: Id = reader.String(); break;
                case 1: Total = reader.NullableDecimal(); break;
                case 2: Points = reader.NullableInt64(); break;
                case 3: Note = reader.PatchString(); break;
                case 4: Channel = reader.NullableStruct(ChannelJson.Instance); break;
                case 5: Parts = reader.NullableList(OrderJson.Instance); break;
                default: AdditionalProperties = reader.Extra(AdditionalProperties, JsonTypes.Any); break;
            }
        }
    }
}

[JsonConverter(typeof(ChannelJson))]
public readonly record struct Channel(string Value);

public sealed class ChannelJson : GeneratedJson<Channel>
{
    public static ChannelJson Instance { get; } = new();

    public override void WriteValue(JsonBuffer buffer, Channel value) => buffer.Value(value.Value);

    public override Channel ReadValue(ref JsonReader reader) => new(reader.String());
}

public sealed class OrderJson : GeneratedJson<Order>
{
    public static OrderJson Instance { get; } = new();

    internal static readonly JsonMembers Members = new("Order", "|!!id!total|points|note|channel|parts");

    public override void WriteValue(JsonBuffer buffer, Order value)
    {
        ObjectWriter to = buffer.Start(Members);
        to.String(0, value.Id);
        to.NullableDecimal(1, value.Total);
        to.OptionalInt64(2, value.Points);
        to.PatchString(3, value.Note);
        to.OptionalStruct(4, value.Channel, ChannelJson.Instance);
        to.OptionalList(5, value.Parts, Instance);
        to.Extra(value.AdditionalProperties, JsonTypes.Any);
        to.End();
    }

    public override Order ReadValue(ref JsonReader reader) => new(ref reader);
}
