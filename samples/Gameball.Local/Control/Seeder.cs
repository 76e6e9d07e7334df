using System;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Gameball.Local;

/// <summary>Fills the account by the API's own operations, so that all of its data agree. The same seed gives the same data.</summary>
internal static class Seeder
{
    private const string Root = "/api/v4.0/integrations/";

    private static readonly QueryCollection s_noQuery = [];

    public static SeedResult Fill(ServerState state, TimeProvider clock, NewSeed seed)
    {
        var customers = Within("customers", seed.Customers ?? 20, 100_000);
        var orders = Within("ordersPerCustomer", seed.OrdersPerCustomer ?? 3, 100);
        var random = new Random(seed.Seed ?? 1);
        var rejected = 0;
        for (var customer = 1; customer <= customers; customer++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"seed-{customer}");
            Send(state, "customers",
                $$"""{"customerId":"{{id}}","email":"{{id}}@example.com","customerAttributes":{"displayName":"Customer {{customer}}"} }""");
            for (var order = 1; order <= orders; order++)
            {
                var paid = random.Next(500, 20_000) / 100m;
                var at = clock.GetUtcNow() - TimeSpan.FromHours((24 * (orders - order)) + random.Next(1, 24));
                rejected += Send(state, "orders", string.Create(CultureInfo.InvariantCulture,
                    $$"""{"customerId":"{{id}}","orderId":"{{id}}-{{order}}","orderDate":"{{at:O}}","totalPaid":{{paid}},"totalPrice":{{paid}}}"""));
            }
        }

        return new SeedResult(customers, (customers * orders) - rejected, rejected);
    }

    private static int Send(ServerState state, string path, string json)
    {
        using var body = JsonDocument.Parse(json);
        try
        {
            return state.Routes.Match("POST", Root + path).Handle(s_noQuery, body.RootElement).Status < 400 ? 0 : 1;
        }
        catch (RefusedException)
        {
            return 1;
        }
    }

    private static int Within(string member, int value, int max) => value >= 0 && value <= max
        ? value
        : throw ControlException.Invalid(
            member, $"{member} is {value}.", string.Create(CultureInfo.InvariantCulture, $"Write a whole number from 0 to {max}."));
}
