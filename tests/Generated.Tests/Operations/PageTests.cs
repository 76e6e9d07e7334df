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
    public async Task ReferralsGoOnAfterGameballsIdOfTheLastFriend()
    {
        using StubClient client = new(
            (HttpStatusCode.OK, """{"referredFriends":[{"customerId":"c-7"},{"customerId":"c 5"}],"count":2,"hasMore":true}"""),
            (HttpStatusCode.OK, """{"customerId":"c 5","gameballId":4711}"""),
            (HttpStatusCode.OK, """{"referredFriends":[{"customerId":"c-9"}],"count":1,"hasMore":false}"""));
        List<string?> ids = [];
        List<string> observed = [];
        GameballCallOptions options = new()
        {
            Headers = { ["X-Correlation-Id"] = "r-1" },
            Query = { ["source"] = "app" },
            OnResponse = response => observed.Add(System.Text.Encoding.UTF8.GetString(response.Body!.Value.Span)),
        };

        await foreach (var friend in client.Gameball.Referrals.ListAllAsync("c-1", pageSize: 2, options: options))
        {
            ids.Add(friend.CustomerId);
        }

        ids.ShouldBe(["c-7", "c 5", "c-9"]);
        client.Server.Requests.Select(request => request.Line).ShouldBe(
        [
            $"GET {OperationRow.Root}customers/c-1/referrals?limit=2&source=app",
            $"GET {OperationRow.Root}customers/c%205",
            $"GET {OperationRow.Root}customers/c-1/referrals?startAfter=4711&limit=2&source=app",
        ]);
        client.Server.Requests.ShouldAllBe(request => request.Headers["x-correlation-id"] == "r-1");
        observed.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("{}", typeof(GameballInvalidResponseException))]
    [InlineData(null, typeof(GameballNotFoundException))]
    public async Task AListEndsWithAnErrorIfTheLastFriendCannotBeRead(string? friend, System.Type error)
    {
        using StubClient client = new(
            (HttpStatusCode.OK, """{"referredFriends":[{"customerId":"c-7"}],"count":1,"hasMore":true}"""),
            (friend is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, friend ?? """{"code":7000}"""));
        List<string?> ids = [];

        var thrown = await Should.ThrowAsync<GameballException>(async () =>
        {
            await foreach (var one in client.Gameball.Referrals.ListAllAsync("c-1"))
            {
                ids.Add(one.CustomerId);
            }
        });

        thrown.GetType().ShouldBe(error);
        thrown.OperationId.ShouldBe("getCustomer");
        ids.ShouldBe(["c-7"]);
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
