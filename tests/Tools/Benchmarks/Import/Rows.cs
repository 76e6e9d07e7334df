using System;
using System.Globalization;

namespace Gameball.Generator.Benchmarks.Import;

/// <summary>The rows of a migration, as types of the client and as plain types for System.Text.Json, with the same values.</summary>
internal static class Rows
{
    private static readonly DateTimeOffset s_start = new(2024, 3, 9, 18, 45, 0, TimeSpan.Zero);

    public static BatchOrder Order(int i) => new()
    {
        CustomerId = "customer-" + Text(i),
        OrderId = "order-2024-" + Text(i),
        OrderDate = s_start.AddSeconds(i),
        TotalPaid = 89.9m + (i % 100),
    };

    public static PlainOrderRow PlainOrder(int i) =>
        new("customer-" + Text(i), "order-2024-" + Text(i), s_start.AddSeconds(i), 89.9m + (i % 100));

    public static BatchCustomer Customer(int i) => new()
    {
        CustomerId = "customer-" + Text(i),
        Email = "customer-" + Text(i) + "@example.com",
        Mobile = "+20100" + Text(i),
        CustomerAttributes = new CustomerAttributes
        {
            DisplayName = "Rana Farid",
            FirstName = "Rana",
            LastName = "Farid",
            JoinDate = "2024-03-09",
            Country = "EG",
            City = "Cairo",
            Zip = "11511",
            PreferredLanguage = "ar",
            TotalSpent = 1089.5m + (i % 100),
            TotalOrders = i % 40,
        },
    };

    public static PlainCustomerRow PlainCustomer(int i) => new(
        "customer-" + Text(i),
        "customer-" + Text(i) + "@example.com",
        "+20100" + Text(i),
        new PlainAttributes("Rana Farid", "Rana", "Farid", "2024-03-09", "EG", "Cairo", "11511", "ar", 1089.5m + (i % 100), i % 40));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

internal sealed record PlainOrderRow(string CustomerId, string OrderId, DateTimeOffset OrderDate, decimal TotalPaid);

internal sealed record PlainCustomerRow(string CustomerId, string Email, string Mobile, PlainAttributes CustomerAttributes);

internal sealed record PlainAttributes(
    string DisplayName, string FirstName, string LastName, string JoinDate, string Country, string City, string Zip,
    string PreferredLanguage, decimal TotalSpent, int TotalOrders);
