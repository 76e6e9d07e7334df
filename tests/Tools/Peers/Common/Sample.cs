using System;
using System.Globalization;

namespace Peers;

/// <summary>The values of a row.</summary>
internal static class Sample
{
    public const int Rows = 1000;
    public const string ApiKey = "gb_test_measure";
    public const string SecretKey = "gb_test_measure_secret";

    public static DateTimeOffset Date { get; } = new(2024, 3, 9, 18, 45, 0, TimeSpan.FromHours(2));

    public static string CustomerId(int row) => "customer-" + Text(row);

    public static string Email(int row) => "customer" + Text(row) + "@example.com";

    public static string OrderId(int row) => "order-2024-" + Text(row);

    public static string ProductId(int row, int line) => "product-" + Text(row % 97 * line);

    public static string Sku(int line) => "TEA-EARL-" + Text(250 * line);

    public static string Title => "Earl Grey, loose, in a tin";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
