using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Json.Users;

/// <summary>Emitted types among a user's own, with the user's own settings.</summary>
public sealed class ContextChainTests
{
    private const string Json =
        """
        {"shop":"north","order":{"customerId":"c-1","orderId":"o-1","orderDate":"2024-03-09T18:45:00+00:00","totalPaid":12.50},"channel":"kiosk","notes":{"a":"b"}}
        """;

    private static readonly Basket s_basket = new()
    {
        Shop = "north",
        Order = new()
        {
            CustomerId = "c-1",
            OrderId = "o-1",
            OrderDate = new(2024, 3, 9, 18, 45, 0, TimeSpan.Zero),
            TotalPaid = 12.50m,
        },
        Channel = "kiosk",
        Notes = new Dictionary<string, string> { ["a"] = "b" },
    };

    public static TheoryData<string> Types => EmittedType.Names;

    [Fact]
    public void AUserTypeWithEmittedTypesUsesTheChain()
    {
        var options = Options(ShopJson.Default, GameballJson.Resolver);

        JsonSerializer.Serialize(s_basket, options).ShouldBe(Json);
        var back = JsonSerializer.Deserialize<Basket>(Json, options)!;
        Structure.Difference(s_basket.Order, back.Order).ShouldBeNull();
        back.Channel.ShouldBe("kiosk");
    }

    [Fact]
    public void TheOrderOfTheChainDoesNotMatter()
    {
        var options = Options(GameballJson.Resolver, ShopJson.Default);

        JsonSerializer.Serialize(s_basket, options).ShouldBe(Json);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void SettingsForOtherTypesDoNotChangeWhatTheApiUnderstands(string name)
    {
        var type = EmittedType.Named(name);
        var bytes = type.Write(Minimal(type.Type));
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            NumberHandling = JsonNumberHandling.WriteAsString,
            TypeInfoResolver = GameballJson.Resolver,
        };

        var value = JsonSerializer.Deserialize(bytes, type.Type, options)!;
        JsonSerializer.SerializeToUtf8Bytes(value, type.Type, options).ShouldBe(bytes);
    }

    [Fact]
    public void ARejectedValueIsReportedWithItsPlace()
    {
        var options = Options(ShopJson.Default, GameballJson.Resolver);

        var refused = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Basket>(Json.Replace("12.50", "[]"), options));

        refused.Path.ShouldStartWith("$.order");
        refused.Message.ShouldNotContain("c-1");
    }

    [Fact]
    public void ReflectionIsOffInTheseTests() => JsonSerializer.IsReflectionEnabledByDefault.ShouldBeFalse();

    private static JsonSerializerOptions Options(params IJsonTypeInfoResolver[] chain) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(chain),
    };

    private static object Minimal(Type type)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            if (property.PropertyType == typeof(string) && property.CanWrite)
            {
                property.SetValue(value, "text");
            }
            else if (property.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal))
            {
                property.SetValue(value, Array.CreateInstance(property.PropertyType.GenericTypeArguments[0], 0));
            }
            else if (property.Name == nameof(BatchEvents.Events))
            {
                property.SetValue(value, new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>>());
            }
            else if (property.PropertyType.IsClass && property.IsDefined(typeof(RequiredMemberAttribute), inherit: false))
            {
                property.SetValue(value, FullValue.Make(property.PropertyType));
            }
        }

        return value;
    }
}
