using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball;
using Guides.Tests.Support;
using Shouldly;
using Xunit;

namespace Guides.Tests;

/// <summary>The code of docs/guides/customers.md.</summary>
public sealed class CustomersGuide
{
    [Fact]
    public async Task ACustomerIsCreatedTaggedShownAndDeleted()
    {
        await using var account = await LocalAccount.OpenAsync();
        var gameball = account.Client;
        await SaveAsync(gameball, new("c-1", "ada@example.com", "Ada", "Lovelace"), default);
        await SaveAsync(gameball, new("c-1", "ada@example.com", "Ada", "King"), default);
        await gameball.Tags.AttachAsync("c-1", new() { Tags = "vip,newsletter" });
        await gameball.Orders.TrackOrderAsync(new() { CustomerId = "c-1", OrderId = "o-1", OrderDate = LocalAccount.Time, TotalPaid = 40m });

        (await LinesAsync(gameball, "c-1", default)).ShouldBe(["40 points, worth 4.0 USD", "PaymentReward: +40"]);
        (await gameball.Customers.GetDetailsAsync("c-1")).CustomerAttributes!.LastName.ShouldBe("King");
        await gameball.Customers.DeleteAsync("c-1");

        await Should.ThrowAsync<GameballNotFoundException>(gameball.Customers.GetAsync("c-1"));
    }

    private sealed record Shopper(string Id, string Email, string FirstName, string LastName);

    private static Task<UpsertCustomerResponse> SaveAsync(IGameballClient gameball, Shopper shopper, CancellationToken stop) =>
        gameball.Customers.CreateOrUpdateAsync(
            new()
            {
                CustomerId = shopper.Id,
                Email = shopper.Email,
                CustomerAttributes = new()
                {
                    FirstName = shopper.FirstName,
                    LastName = shopper.LastName,
                    Custom = new Dictionary<string, JsonScalar> { ["favourite"] = "tea", ["shoeSize"] = 41 },
                },
            },
            cancellationToken: stop);

    private static async Task<IReadOnlyList<string>> LinesAsync(IGameballClient gameball, string customerId, CancellationToken stop)
    {
        var balance = await gameball.Customers.GetBalanceAsync(customerId, cancellationToken: stop);
        List<string> lines = [$"{balance.AvailablePointsBalance} points, worth {balance.AvailablePointsValue} {balance.Currency}"];
        await foreach (var booking in gameball.Transactions.ListAllAsync(customerId, pageSize: 50, cancellationToken: stop))
        {
            lines.Add($"{booking.Type}: {booking.Direction}{booking.Points}");
        }

        return lines;
    }
}
