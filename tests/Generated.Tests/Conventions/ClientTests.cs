using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Readings;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Conventions;

/// <summary>Rules for all code that is generated from the bundled documents.</summary>
public sealed class ClientTests
{
    private static readonly Type[] s_types =
        [.. typeof(GameballClient).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(GameballClient).Namespace)];

    private static readonly Type[] s_interfaces =
        [.. typeof(IGameballClient).GetProperties().Select(property => property.PropertyType)];

    public static TheoryData<string> Records => [.. s_types.Where(IsRecord).Select(type => type.Name)];

    public static TheoryData<string> OpenRecords =>
    [
        .. s_types.Where(IsRecord)
            .Where(type => type.GetProperty("AdditionalProperties") is not null && !RequiredMembers(type).Any())
            .Select(type => type.Name),
    ];

    [Fact]
    public void ClientOffersEachTagAsAnInterface() =>
        s_interfaces.Select(type => type.Name).ShouldBe(
            StatedOperation.All.Select(operation => $"I{operation.Json.GetProperty("tags")[0].GetString()}Client").Distinct(),
            ignoreOrder: true);

    [Fact]
    public void TheBatchesAreThoseOfTheApi() => typeof(IBatchesClient).GetProperties().Select(property => property.Name).ShouldBe(
        [
            "BalanceAdjustments", "BalanceInquiries", "Cashback", "Customers", "Events", "OrderTransactions", "Orders", "Redemptions",
        ],
        ignoreOrder: true);

    [Fact]
    public void MethodsAreAsynchronousAndCanBeCancelled()
    {
        var methods = s_interfaces.SelectMany(type => type.GetMethods()).Where(method => !method.IsSpecialName).ToArray();

        methods.Count(method => typeof(Task).IsAssignableFrom(method.ReturnType)).ShouldBe(StatedOperation.All.Count);
        foreach (var method in methods)
        {
            method.Name.ShouldEndWith("Async");
            (typeof(Task).IsAssignableFrom(method.ReturnType) || IsSequence(method)).ShouldBeTrue(method.Name);
            var last = method.GetParameters()[^1];
            last.ParameterType.ShouldBe(typeof(CancellationToken), method.Name);
            last.HasDefaultValue.ShouldBeTrue(method.Name);
        }
    }

    [Fact]
    public void AListThatComesPageByPageHasAMethodForAllPagesBesideItsOwn()
    {
        var sequences = s_interfaces.SelectMany(type => type.GetMethods()).Where(IsSequence).ToArray();

        sequences.Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ShouldBeSubsetOf(
            s_interfaces.SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name.Replace("Async", "AllAsync")}")));
        sequences.Select(method => method.Name).ShouldContain(nameof(ITransactionsClient.ListCustomerViewAllAsync));
        sequences.Length.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void ARecordIsSealedAndKnownToTheResolver(string name)
    {
        var type = s_types.Single(type => type.Name == name);

        type.IsSealed.ShouldBeTrue();
        GameballJson.Options.GetTypeInfo(type).Converter.GetType().Name.ShouldBe(name + "Json");
    }

    [Theory]
    [MemberData(nameof(OpenRecords))]
    public void ARecordKeepsUnknownMembers(string name)
    {
        var type = s_types.Single(type => type.Name == name);
        const string json = """{"newerThanThisSdk":{"a":[1,null,"x"]}}""";
        var value = JsonSerializer.Deserialize(json, type, GameballJson.Options);
        JsonSerializer.Serialize(value, type, GameballJson.Options).ShouldBe(json);
    }

    [Fact]
    public void AnUnknownEnumValueSurvives()
    {
        var channel = JsonSerializer.Deserialize<OrderChannel>("\"kiosk\"", GameballJson.Options);

        channel.ShouldBe(new OrderChannel("kiosk"));
        channel.ShouldNotBe(OrderChannel.Pos);
        JsonSerializer.Serialize(channel, GameballJson.Options).ShouldBe("\"kiosk\"");
    }

    [Fact]
    public async Task TheClientCanBeSubstituted()
    {
        var gameball = DispatchProxy.Create<IGameballClient, FakeClient>();

        (await gameball.Orders.TrackOrderAsync(new()
        {
            CustomerId = "c-1",
            OrderId = "o-1",
            OrderDate = DateTimeOffset.UnixEpoch,
            TotalPaid = 1m,
        })).RewardedPoints.ShouldBe(7m);
    }

    private static bool IsSequence(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>);

    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<PropertyInfo> RequiredMembers(Type type) =>
        type.GetProperties().Where(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)));

    /// <summary>As a library of substitutes makes one: of the interfaces alone.</summary>
    public class FakeClient : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? method, object?[]? arguments) => method!.Name switch
        {
            "get_Orders" => Create<IOrdersClient, FakeClient>(),
            nameof(IOrdersClient.TrackOrderAsync) => Task.FromResult(new TrackOrderResponse { RewardedPoints = 7m }),
            var other => throw new NotSupportedException(other),
        };
    }
}
