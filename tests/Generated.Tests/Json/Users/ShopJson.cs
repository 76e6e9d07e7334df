using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Gameball.Generated.Tests.Json.Users;

/// <summary>A type of a user's own that holds emitted ones.</summary>
public sealed record Basket
{
    public required string Shop { get; init; }

    public required TrackOrderRequest Order { get; init; }

    public OrderChannel? Channel { get; init; }

    public IReadOnlyDictionary<string, string>? Notes { get; init; }
}

/// <summary>The user's own context, as System.Text.Json's generator writes it.</summary>
[JsonSerializable(typeof(Basket))]
internal sealed partial class ShopJson : JsonSerializerContext;
