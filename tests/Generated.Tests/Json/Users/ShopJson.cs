using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Gameball.Generated.Tests.Json.Users;

/// <summary>A user's type with emitted types in it.</summary>
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
