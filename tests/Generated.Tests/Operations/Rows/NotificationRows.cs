using System;
using System.Collections.Generic;
using Shouldly;

namespace Gameball.Generated.Tests.Operations.Rows;

internal static class NotificationRows
{
    public static IReadOnlyList<OperationRow> All { get; } =
    [
        // These take the language as a part of the query.
        new("Notifications.ListAsync", "GET customers/c-1/notifications?startAfter=3&limit=20&isRead=false&lang=fr", false, """
            {"notifications":[{"id":"48151","title":"Gold","body":"You are Gold now.","isRead":false,"createdAt":"2024-03-09T18:45:00Z"}],
            "nextCursor":null}
            """, async gameball =>
        {
            var page = await gameball.Notifications.ListAsync("c-1", 3, 20, false, "fr");

            page.NextCursor.ShouldBeNull();
            var notification = page.Notifications.ShouldHaveSingleItem();
            notification.Id.ShouldBe("48151");
            notification.Title.ShouldBe("Gold");
            notification.IsRead.ShouldBe(false);
            notification.CreatedAt.ShouldBe(new DateTimeOffset(2024, 3, 9, 18, 45, 0, TimeSpan.Zero));
        }),
        new("Notifications.CountAsync", "GET customers/c-1/notifications/count?isRead=true&lang=fr", false, """{"count":5}""", async gameball =>
            (await gameball.Notifications.CountAsync("c-1", true, "fr")).Count.ShouldBe(5)),
        new("Notifications.MarkAsReadAsync", "PUT customers/c-1/notifications/read", true, """{"success":true,"message":"Updated."}""", async gameball =>
            (await gameball.Notifications.MarkAsReadAsync("c-1", new() { NotificationIds = ["48151", "48152"] })).Success.ShouldBe(true))
        {
            Body = """{"notificationIds":["48151","48152"]}""",
        },
    ];
}
