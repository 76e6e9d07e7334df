using System;

namespace Gameball.Local;

/// <summary>The notifications of customers.</summary>
internal static class Notices
{
    public static void Add(Account account, CustomerRecord customer, string title, string body, DateTimeOffset now) =>
        customer.Notifications.Add(new Notice(++account.Data.LastId, title, body, now));
}
