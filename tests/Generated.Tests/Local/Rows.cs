using System.Globalization;

namespace Gameball.Generated.Tests.Local;

/// <summary>Rows as JSON text.</summary>
internal static class Rows
{
    public static string Customer(string id) => $$"""{"customerId":"{{id}}"}""";

    public static string Order(string id, string customer = "c1", decimal paid = 100) =>
        $$"""{"customerId":"{{customer}}","orderId":"{{id}}","orderDate":"2023-12-31T10:00:00Z","totalPaid":{{Text(paid)}}}""";

    public static string Adjustment(string customer, decimal amount) => $$"""{"customerId":"{{customer}}","amount":{{Text(amount)}}}""";

    /// <param name="minute">A minute of a past hour.</param>
    /// <param name="more">Additional members.</param>
    public static string Transaction(string id, int minute, string more, string customer = "c1") =>
        $$"""{"customerId":"{{customer}}","transactionId":"{{id}}","transactionTime":"2023-12-31T10:{{minute:00}}:00Z",{{more}}}""";

    public static string Events(string customer, string name = "visit") =>
        $$"""{"customerId":"{{customer}}","events":{"{{name}}":{"page":1} } }""";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
