using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Operations.Rows;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Each operation is called once against a server that gives the documented answer: verb, path, query, keys, body and typed answer.</summary>
public sealed class OperationTests
{
    private const string ApiKey = "gb_test_api";
    private const string SecretKey = "gb_test_secret";

    private static readonly Dictionary<string, OperationRow> s_rows = new IEnumerable<OperationRow>[]
    {
        CustomerRows.All, CampaignRows.All, TierRows.All, ReferralRows.All, ActivityRows.All, NotificationRows.All, TagRows.All,
        LeaderboardRows.All, RuleRows.All, SettingRows.All,
    }.SelectMany(rows => rows).ToDictionary(row => row.Method);

    private static readonly Type[] s_groups =
    [
        typeof(ICustomersClient), typeof(ITiersClient), typeof(IReferralsClient), typeof(IActivitiesClient), typeof(INotificationsClient),
        typeof(ITagsClient), typeof(ILeaderboardClient), typeof(IConfigurationsClient),
    ];

    public static TheoryData<string> Methods => [.. s_rows.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Call_sends_what_is_documented_and_reads_the_answer(string method)
    {
        OperationRow row = s_rows[method];
        using StubServer server = new(row.Status, row.Answer);
        using HttpClient http = new(server, disposeHandler: false);
        using GameballClient gameball = new(new GameballOptions { ApiKey = ApiKey, SecretKey = SecretKey }, http);

        await row.Call(gameball);

        server.Requests.ShouldBe(1);
        server.Line.ShouldBe(row.Line);
        server.Headers["apikey"].ShouldBe(ApiKey);
        server.Headers.GetValueOrDefault("secretkey").ShouldBe(row.NeedsSecret ? SecretKey : null);
        server.Headers.GetValueOrDefault("lang").ShouldBe(row.Lang);
        if (row.Body is { } body)
        {
            server.Body.ShouldBe(body);
            server.ContentType.ShouldBe("application/json");
        }
        else
        {
            server.Body.ShouldBeNullOrEmpty();
        }
    }

    [Fact]
    public void Every_operation_has_a_row() => s_groups
        .SelectMany(group => group.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => $"{group.Name[1..^"Client".Length]}.{method.Name}"))
        .Except(s_rows.Keys)
        .ShouldBeEmpty();

    [Fact]
    public async Task Refusal_is_an_exception_with_the_code_of_the_envelope()
    {
        using StubServer server = new(System.Net.HttpStatusCode.NotFound, """
            {"code":7000,"type":"CUSTOMER_ERROR","message":"No such customer.","documentationUrl":"https://example.com","requestId":"r-1"}
            """);
        using HttpClient http = new(server, disposeHandler: false);
        using GameballClient gameball = new(new GameballOptions { ApiKey = ApiKey, SecretKey = SecretKey }, http);

        foreach (OperationRow row in s_rows.Values)
        {
            GameballNotFoundException refused = await Should.ThrowAsync<GameballNotFoundException>(row.Call(gameball), row.Method);

            refused.Code.ShouldBe(GameballErrorCode.CustomerNotFound, row.Method);
            refused.RequestId.ShouldBe("r-1", row.Method);
        }
    }
}
