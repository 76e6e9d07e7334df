using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gameball.WebShop;

/// <summary>The tier of each customer, as Gameball's webhooks report it. A real shop would keep it in its database.</summary>
internal sealed class Tiers
{
    private readonly ConcurrentDictionary<string, string> _names = new();

    public static Results<Ok<string>, NotFound> Get(string customerId, Tiers tiers) =>
        tiers._names.TryGetValue(customerId, out var name) ? TypedResults.Ok(name) : TypedResults.NotFound();

    public void Set(string customerId, string name) => _names[customerId] = name;
}

/// <summary>The shop's handler of a webhook. The endpoint has checked signature, age and duplicates before.</summary>
internal sealed class TierHandler(Tiers tiers) : IGameballWebhookHandler
{
    public Task HandleAsync(GameballWebhookEvent received, CancellationToken cancellationToken)
    {
        if (received is GameballProfileEvent { CustomerId: { } customer, TierName: { } tier })
        {
            tiers.Set(customer, tier);
        }

        return Task.CompletedTask;
    }
}
