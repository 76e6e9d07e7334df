using System.Text.Json;

namespace Gameball.Local;

/// <summary>The events of one customer, outside a batch.</summary>
internal static class Events
{
    public static Reply Send(Account account, JobBook jobs, JsonElement body)
    {
        if (Check.Object(body, Shapes.Events, "The body") is { } problem)
        {
            return Reply.Refused(Refusal.Payload(problem));
        }

        var customer = RowText.Read(body, "customerId")!;
        return jobs.Write(customer, now =>
        {
            account.EnsureCustomer(customer);
            account.Ledger.Add(new AppliedRow("sendEvents", customer, customer, JobId: null, now, body.GetRawText()));
            return Reply.Ok(new EventsResponse(Success: true, "The events are recorded."));
        });
    }
}
