using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Lists that come page by page, read as one sequence.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task ActivitiesGoOnAfterTheLastActivityWhileThereAreMore()
    {
        using StubClient client = new(
            (HttpStatusCode.OK, """
                {"activities":[{"activityId":3,"activityType":"Referral"},{"activityId":5,"activityType":"Refund"}],"count":2,"hasMore":true}
                """),
            (HttpStatusCode.OK, """{"activities":[{"activityId":9,"activityType":"Expiry"}],"count":1,"hasMore":false}"""));
        List<long> ids = [];

        await foreach (var activity in client.Gameball.Activities.ListAllAsync("c-1", pageSize: 2))
        {
            ids.Add(activity.ActivityId);
        }

        ids.ShouldBe([3, 5, 9]);
        client.Server.Requests.Select(request => request.Line).ShouldBe(
        [
            $"GET {OperationRow.Root}customers/c-1/activities?limit=2",
            $"GET {OperationRow.Root}customers/c-1/activities?startAfter=5&limit=2",
        ]);
    }

    [Fact]
    public async Task NotificationsGoOnWithTheCursorOfThePage()
    {
        using StubClient client = new(
            (HttpStatusCode.OK, """{"notifications":[{"id":"7"}],"nextCursor":"7"}"""),
            (HttpStatusCode.OK, """{"notifications":[{"id":"11"}],"nextCursor":null}"""));
        List<string> ids = [];

        await foreach (var notification in client.Gameball.Notifications.ListAllAsync("c-1", isRead: false, lang: "fr"))
        {
            ids.Add(notification.Id);
        }

        ids.ShouldBe(["7", "11"]);
        client.Server.Requests.Select(request => request.Line).ShouldBe(
        [
            $"GET {OperationRow.Root}customers/c-1/notifications?isRead=false&lang=fr",
            $"GET {OperationRow.Root}customers/c-1/notifications?startAfter=7&isRead=false&lang=fr",
        ]);
    }
}
