using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace Gameball.Local;

/// <summary>Webhooks: register addresses, send events, list deliveries.</summary>
internal static class WebhookRoutes
{
    public static ControlRoute[] All(LocalServices services)
    {
        var webhooks = services.Webhooks;
        return
        [
            new("GET", "webhooks", _ => ControlReply.Ok(new WebhookList(webhooks.Targets))),
            new("POST", "webhooks", request => ControlReply.Created(Register(webhooks, ControlBody.Read<NewWebhook>(request.Body)))) { TakesBody = true },
            new("DELETE", "webhooks/{}", request => webhooks.Remove(request.Id)
                ? ControlReply.None
                : throw ControlException.NotFound($"Address {request.Id}", "GET /_local/webhooks lists the addresses.")),
            new("POST", "webhooks/events", request => ControlReply.Ok(Send(services, ControlBody.Read<NewEvent>(request.Body)))) { TakesBody = true },
            new("GET", "webhooks/deliveries", request =>
                ControlReply.Ok(new DeliveryList([.. webhooks.Deliveries.Reverse().Take((int)request.Number("limit", 100, 1, 1000))]))),
        ];
    }

    private static WebhookTarget Register(LocalWebhooks webhooks, NewWebhook webhook)
    {
        try
        {
            return webhooks.Add(new Uri(webhook.Url));
        }
        catch (Exception wrong) when (wrong is UriFormatException or ArgumentException)
        {
            throw ControlException.Invalid(
                "url", $"'{webhook.Url}' is not an address of a web server.", "Write an absolute address such as http://localhost:5000/webhooks/gameball.");
        }
    }

    private static DeliveryList Send(LocalServices services, NewEvent sent)
    {
        if (services.Webhooks.Targets.Count == 0)
        {
            throw new ControlException(409, "No address is registered.", "Register one first: POST /_local/webhooks {\"url\": \"…\"}.");
        }

        var data = sent.Data is { } given ? JsonNode.Parse(given.GetRawText()) : sent.Topic switch
        {
            LocalWebhooks.NotificationTopic => Message(),
            LocalWebhooks.ProfileTopic => Profile(services.State.Current.View.Find(sent.CustomerId)),
            _ => null,
        };
        return new DeliveryList(services.Webhooks.Send(sent.Topic, sent.CustomerId, data ?? throw ControlException.Invalid(
            "data", $"There is no sample for the topic '{sent.Topic}'.",
            $"Add data, or take {LocalWebhooks.NotificationTopic} or {LocalWebhooks.ProfileTopic}.")));
    }

    // A collection expression would add the item by a generic method, which trimming does not allow.
    private static JsonArray Message() =>
        new(new JsonObject { ["local"] = "en", ["icon"] = "", ["title"] = "Well done", ["body"] = "You have new points." });

    private static JsonObject Profile(CustomerView? customer) => new()
    {
        ["email"] = customer?.Email,
        ["mobile_number"] = customer?.Mobile,
        ["tier_name"] = customer?.Tier,
        ["activated_points"] = customer?.Balance ?? 0,
        ["pending_points"] = customer?.Pending ?? 0,
        ["total_points"] = (customer?.Balance ?? 0) + (customer?.Pending ?? 0),
    };
}
