using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Json;

/// <summary>The bytes of System.Text.Json for each value that is known to break writers.</summary>
public sealed class HandPickedTests
{
    private static readonly string[] s_texts =
    [
        "", " ", "plain", "\ud83d\ude00", "a\ud83d\ude00b", "\ud83d", "\ude00", "\ude00\ud83d", "a\ud83d", "\ud83d\ud83d\ude00", "\ude00b",
        "\0\u0001\u001f\u007f\u0080\u009f", "\b\t\n\f\r\v", "\"\\/", "<>&'+`",
        "é日\u2028\u2029\ufeff\uffff", new('x', 5_000), new('é', 5_000),
    ];

    [Fact]
    public void Decimals() => Same([.. Hostile.Decimals.Select(number => new TrackOrderResponse { RewardedPoints = number })]);

    [Fact]
    public void PointsInTime() => Same([.. Hostile.Times.Select(time => new BatchJobDetails { CreatedAt = time, StartedAt = time })]);

    [Fact]
    public void Texts() => Same([.. s_texts.Select(text => new OrderLineItem
    {
        Title = text,
        Tags = [text, "", text],
        Extra = new Dictionary<string, JsonScalar> { [text] = text },
    })]);

    [Fact]
    public void EachUnitOfUTF16AloneAndInsideText()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var at = (char)unit;
            var value = new Merchant { UniqueId = at.ToString(), Name = $"ab{at}cd" };
            if (!EmittedType.Named(nameof(Merchant)).Write(value).AsSpan().SequenceEqual(ReferenceJson.Write(value)))
            {
                Same(value);
            }
        }
    }

    [Fact]
    public void NullOfEverything() => EmittedType.All
        .Where(type => !type.Type.IsValueType)
        .Select(type => (type, value: Activator.CreateInstance(type.Type)!))
        .Where(one => !one.type.Type.GetProperties().Any(IsRequired))
        .ToList()
        .ForEach(one => Same(one.value));

    [Fact]
    public void EmptyOfEverything() => Same(
        new TrackOrderRequest
        {
            CustomerId = "",
            OrderId = "",
            OrderDate = default,
            TotalPaid = default,
            LineItems = [new() { Tags = [], Extra = new Dictionary<string, JsonScalar>() }, new()],
            Redemption = new() { CouponCodes = [] },
            Extra = new Dictionary<string, JsonScalar> { [""] = "" },
            Merchant = new() { Branch = new() },
            Channel = default(OrderChannel),
            AdditionalProperties = new Dictionary<string, System.Text.Json.JsonElement>(),
        },
        new BatchEvents
        {
            CustomerId = "",
            Events = new Dictionary<string, IReadOnlyDictionary<string, JsonScalar>> { [""] = new Dictionary<string, JsonScalar>() },
        },
        new CreateOrdersBatchRequest { Body = [] },
        new BatchJobDetails { StartedAt = null, Response = null },
        new BatchJobDetails { Response = new BatchJobResponse { Successful = [], Failed = [new()] } });

    private static bool IsRequired(System.Reflection.PropertyInfo property) =>
        property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: false);

    private static void Same(params object[] values)
    {
        foreach (var value in values)
        {
            Utf8(EmittedType.Named(value.GetType().Name).Write(value)).ShouldBe(Utf8(ReferenceJson.Write(value)));
        }
    }

    private static string Utf8(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
