using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gameball.Local.Contract;
using J = Gameball.Local.Contract.GameballJson.Converters;

namespace Gameball.Local;

/// <summary>Messages for a customer.</summary>
internal static class NotificationsApi
{
    public static IEnumerable<ApiOperation> Operations(Operations on)
    {
        var account = on.Account;
        return
        [
            on.Read(NotificationsClient.ListOperation, J.CustomerNotificationsJson.Instance, call =>
            {
                var (page, hasMore) = Paging.Take(Matching(account, call), notice => notice.Id, call);
                return new CustomerNotifications
                {
                    Notifications = [.. page.Select(Describe)],
                    NextCursor = hasMore ? Text(page[^1].Id) : null,
                };
            }),
            on.Read(NotificationsClient.CountOperation, J.NotificationCountJson.Instance, call =>
                new NotificationCount { Count = Matching(account, call).Count() }),
            on.Change(NotificationsClient.MarkAsReadOperation, J.MarkNotificationsReadRequestJson.Instance, J.UpdateConfirmationJson.Instance,
                (call, body) => MarkAsRead(account, call, body)),
        ];
    }

    private static IEnumerable<Notice> Matching(Account account, Call call)
    {
        var isRead = call.Flag("isRead");
        return account.Require(call.CustomerId, call.Now).Notifications.Where(notice => isRead is null || notice.IsRead == isRead);
    }

    private static UpdateConfirmation MarkAsRead(Account account, Call call, MarkNotificationsReadRequest body)
    {
        foreach (var notice in account.Require(call.CustomerId, call.Now).Notifications.Where(notice => body.NotificationIds.Contains(Text(notice.Id))))
        {
            notice.IsRead = true;
        }

        return new UpdateConfirmation { Success = true, Message = "The notifications are read." };
    }

    private static CustomerNotification Describe(Notice notice) => new()
    {
        Id = Text(notice.Id),
        Title = notice.Title,
        Body = notice.Body,
        IsRead = notice.IsRead,
        CreatedAt = notice.CreatedAt,
    };

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
