using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Gameball.Runtime;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

/// <summary>The local Gameball answers every operation of the client: a valid request in its documented shape, an invalid one by its code.</summary>
public sealed partial class EveryOperationTests
{
    private static readonly DateTimeOffset s_earlier = new(2023, 12, 31, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> ValidIds => [.. s_valid.Keys];

    public static TheoryData<string> InvalidIds => [.. s_invalid.Keys];

    [Fact]
    public void TheTablesNameEveryOperationOfTheClient()
    {
        var operations = typeof(GameballClient).Assembly.GetTypes().Where(type => type.Namespace == typeof(GameballClient).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(OperationInfo))
            .Select(field => (OperationInfo)field.GetValue(null)!)
            .Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)) // Requests without a document have no path.
            .Select(operation => operation.Id).ToArray();

        operations.Length.ShouldBe(74);
        s_valid.Keys.ShouldBe(operations, ignoreOrder: true);
        s_invalid.Keys.Concat(s_neverInvalid).ShouldBe(operations, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(ValidIds))]
    public async Task AValidRequestGetsAnAnswerOfTheDocumentedShape(string operation)
    {
        await using var shop = await LocalShop.OpenAsync();
        using GameballClient client = new(new GameballOptions
        {
            BaseAddress = shop.Server.Address,
            ApiKey = shop.Server.ApiKey,
            SecretKey = shop.Server.SecretKey,
        });
        await PrepareAsync(client);

        var answer = await s_valid[operation](client);

        Undocumented(answer).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(InvalidIds))]
    public async Task AnInvalidRequestIsRefusedWithADocumentedCode(string operation)
    {
        await using var shop = await LocalShop.OpenAsync();
        using GameballClient client = new(new GameballOptions
        {
            BaseAddress = shop.Server.Address,
            ApiKey = shop.Server.ApiKey,
            SecretKey = shop.Server.SecretKey,
        });
        await PrepareAsync(client);
        var (method, path, body, status, code) = s_invalid[operation];

        var answer = await shop.SendAsync(new HttpMethod(method), path, body);

        (answer.Status, answer.Code).ShouldBe((status, code), answer.Body.ToString());
        answer.Message.ShouldNotBeEmpty();
    }

    // Two customers, one referred by the other; points; a hold; a lock.
    private static async Task PrepareAsync(GameballClient client)
    {
        await client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c1", Email = "ada@example.com" });
        var code = (await client.Customers.GetAsync("c1")).ReferralCode;
        await client.Customers.CreateOrUpdateAsync(new() { CustomerId = "c2", ReferrerCode = code });
        await client.Orders.TrackOrderAsync(new() { CustomerId = "c1", OrderId = "o1", OrderDate = s_earlier, TotalPaid = 1000 });
        await client.Orders.TrackOrderAsync(new() { CustomerId = "c2", OrderId = "o2", OrderDate = s_earlier, TotalPaid = 10 });
    }

    // Members of an answer, at any depth, that the documents do not have.
    private static IEnumerable<string> Undocumented(object? value) => value switch
    {
        null or string => [],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(Undocumented),
        _ when value.GetType().Namespace == typeof(GameballClient).Namespace => value.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic)
            .SelectMany(property => property.Name == "AdditionalProperties"
                ? (property.GetValue(value) as IEnumerable<KeyValuePair<string, System.Text.Json.JsonElement>> ?? []).Select(member => $"{value.GetType().Name}.{member.Key}")
                : Undocumented(property.GetValue(value))),
        _ => [],
    };
}
