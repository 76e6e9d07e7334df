#nullable disable warnings // as in emitted code
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gameball.Runtime.Tests.Json;

/// <summary>A type like a generated one.</summary>
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
        var at = reader.Start(OrderJson.Members);
        while (reader.Next(ref at))
        {
            switch (at.Index)
            {
                case 0: Id = reader.String(); break;
                case 1: Total = reader.NullableDecimal(); break;
                case 2: Points = reader.NullableInt64(); break;
                case 3: Note = reader.OptionalString(); break;
                case 4: Channel = reader.NullableValueType<Channel>(); break;
                case 5: Parts = reader.NullableList(OrderJson.Instance); break;
                default: AdditionalProperties = reader.Extra(AdditionalProperties, JsonTypes.Any); break;
            }
        }
    }
}

[JsonConverter(typeof(ValueTypeJson<Channel>))]
public readonly record struct Channel(string Value) : IJsonValueType<Channel>
{
    void IJsonValueType<Channel>.Write(JsonBuffer buffer) => buffer.Value(Value);

    Channel IJsonValueType<Channel>.Read(ref JsonReader reader) => new(reader.String());
}

public sealed class OrderJson : GeneratedJson<Order>
{
    public static readonly OrderJson Instance = new();

    internal static readonly JsonMembers Members = new("Order", "|!!id!total|points|note|channel|parts");

    public override void WriteValue(JsonBuffer buffer, Order value)
    {
        var to = buffer.Start(Members);
        to.String(0, value.Id);
        to.NullableDecimal(1, value.Total);
        to.OmitNullInt64(2, value.Points);
        to.OptionalString(3, value.Note);
        to.OmitNullValueType(4, value.Channel);
        if (value.Parts is { } parts)
        {
            to.List(5, parts, Instance);
        }

        to.EndWith(value.AdditionalProperties, JsonTypes.Any);
    }

    public override Order ReadValue(ref JsonReader reader) => new(ref reader);
}
