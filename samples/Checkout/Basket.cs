using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.CheckoutSample;

/// <summary>The calls before the customer pays. None of them moves points, so each may be made again.</summary>
internal static class Basket
{
    /// <summary>The items of the example's basket; the total is in <see cref="Purchase.Total"/>.</summary>
    public static IReadOnlyList<OrderLineItem> Items { get; } =
    [
        new() { ProductId = "tea", Title = "Earl Grey, 250 g", Quantity = 2, Price = 25m },
        new() { ProductId = "pot", Title = "Teapot", Quantity = 1, Price = 39.90m },
    ];

    /// <summary>Creates the customer, or updates the customer's data if the id exists.</summary>
    public static async Task CreateCustomerAsync(
        IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        var created = await gameball.Customers.CreateOrUpdateAsync(
            new() { CustomerId = purchase.CustomerId, Email = purchase.Email }, cancellationToken: cancellationToken);
        output.WriteLine($"Customer {purchase.CustomerId}: number {created.GameballId} at Gameball.");
    }

    /// <summary>Shows the reward of the basket, for the line "you will earn …" of the checkout page.</summary>
    public static async Task PreviewAsync(
        IGameballClient gameball, Purchase purchase, TextWriter output, CancellationToken cancellationToken)
    {
        var preview = await gameball.Orders.PreviewRewardsAsync(
            new() { CustomerId = purchase.CustomerId, TotalPaid = purchase.Total, LineItems = Items, Channel = OrderChannel.Web },
            cancellationToken: cancellationToken);
        output.WriteLine($"Preview: {preview.TotalPoints} points, of which {preview.Cashback?.TotalPoints} are cashback.");
    }
}
