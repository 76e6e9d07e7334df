using System;
using System.Linq;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>One order outside a batch.</summary>
internal static class Orders
{
    public static Reply Track(Account account, JobBook jobs, JsonElement order)
    {
        if (Check.Object(order, Shapes.Order, "The body") is { } problem)
        {
            return Reply.Refused(Refusal.Payload(problem));
        }

        var customer = RowText.Read(order, "customerId")!;
        return jobs.Write(customer, now =>
        {
            var orderId = RowText.Read(order, "orderId")!;
            var totalPaid = order.GetProperty("totalPaid").GetDecimal();
            var rewarded = account.Reward(customer, orderId, order.GetProperty("orderDate").GetDateTimeOffset(), totalPaid);
            account.Ledger.Add(new AppliedRow("trackOrder", orderId, customer, JobId: null, now, order.GetRawText()));

            // No operation here holds points, so no hold can be spent.
            return Reply.Ok(new OrderResponse(customer, RedeemedPoints: 0, rewarded, Split(order, account.DecimalPointsFor(totalPaid))));
        });
    }

    // Splits by each line's value. It rounds down the running total, so that the lines add up to the order's points.
    private static OrderLineResponse[] Split(JsonElement order, decimal points)
    {
        JsonElement[] lines = order.TryGetProperty("lineItems", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];
        decimal[] worths = [.. lines.Select(line => Number(line, "price") * Number(line, "quantity"))];
        var total = worths.Sum();
        var (shared, sum) = (0m, 0m);
        return [.. lines.Select((line, index) =>
        {
            var share = decimal.Round(points * (total == 0 ? 1m / lines.Length : worths[index] / total), 8);
            sum = index == lines.Length - 1 ? points : sum + share;
            var whole = decimal.Floor(sum) - shared;
            shared += whole;
            return new OrderLineResponse(RowText.Read(line, "productId"), Number(line, "quantity"), share, whole, Score: 0);
        })];
    }

    // A line without a price or a quantity counts as one unit.
    private static decimal Number(JsonElement line, string member) =>
        line.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : 1;
}
