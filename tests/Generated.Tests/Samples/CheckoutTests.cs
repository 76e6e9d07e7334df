using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Gameball.CheckoutSample;
using Gameball.Generated.Tests.Operations;
using Gameball.Generated.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Samples;

/// <summary>The sample checkout against a server that gives the documented responses.</summary>
public sealed class CheckoutTests
{
    private const string Created = """{"gameballId":7042}""";
    private const string Preview = """
        {"customerId":"c-1","customerFound":true,"totalPoints":340,"cashback":{"totalPoints":190,"totalScore":0},"eventRewards":null}
        """;

    private const string Held = """{"customerId":"c-1","holdAmount":5,"holdEquivalentPoints":50,"holdReference":"hold-3"}""";
    private const string Valid = """{"valid":true,"coupon":{"code":"SPRING10","type":"percentage","value":10},"lockReference":"lock-8"}""";
    private const string Tracked = """{"customerId":"c-1","redeemedPoints":50,"rewardedPoints":90}""";
    private const string Burned = """{"success":true,"burnedAt":"2024-03-09T18:45:02Z"}""";
    private const string Refunded = """{"refundTransactionId":"r-1","refundAmount":15,"refundEquivalentPoints":150}""";
    private const string FirstPage = """
        {"transactions":[{"transactionId":"o-1","gameballTransactionId":7,"type":"PaymentReward","direction":"+","points":90}],"hasMore":true}
        """;

    private const string LastPage = """
        {"transactions":[{"transactionId":"r-1","gameballTransactionId":9,"type":"Refund","direction":"-","points":15}],"hasMore":false}
        """;

    private const string Sent = """{"success":true}""";
    private const string Progress = """
        {"current":{"order":1,"name":"Silver","minProgress":0},"next":{"order":2,"name":"Gold","minProgress":500},"progress":120}
        """;

    private static readonly TimeSpan s_never = TimeSpan.FromHours(10);

    private static readonly Purchase s_purchase = new(
        "c-1", "ada@example.com", "o-1", "r-1", "SPRING10", 89.90m, 50, 15m, new DateTimeOffset(2024, 3, 9, 18, 45, 0, TimeSpan.Zero));

    [Fact]
    public async Task WholeCheckoutSendsEachDocumentedRequestOnce()
    {
        var (exit, server, _) = await RunAsync(
            Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), Ok(Tracked), Ok(Burned), Ok(Refunded), Ok(FirstPage), Ok(LastPage), Ok(Sent), Ok(Progress));

        exit.ShouldBe(0);
        server.Requests.Select(request => $"{request.Line}{request.Body}").ShouldBe(
        [
            $$"""POST {{OperationRow.Root}}customers{"customerId":"c-1","email":"ada@example.com"}""",
            $$"""POST {{OperationRow.Root}}orders/reward-preview{"customerId":"c-1","totalPaid":89.90,{{Lines}},"channel":"web"}""",
            $$"""POST {{OperationRow.Root}}transactions/hold{"customerId":"c-1","transactionTime":"2024-03-09T18:45:00+00:00","pointsToHold":50}""",
            $$"""POST {{OperationRow.Root}}coupons/SPRING10/validate{"customerId":"c-1","lock":true,"lockDuration":10,"totalPurchaseAmount":89.90}""",
            $"POST {OperationRow.Root}orders{Order(Redemption)}",
            $$"""POST {{OperationRow.Root}}coupons/burn{"customerId":"c-1","transactionId":"o-1","transactionTime":"2024-03-09T18:45:00+00:00","lockReference":"lock-8"}""",
            $$"""
            POST {{OperationRow.Root}}transactions/refund{"customerId":"c-1","refundTransactionId":"r-1","reverseTransactionId":"o-1","transactionTime":"2024-03-09T18:46:00+00:00","refundAmount":15}
            """,
            $"GET {OperationRow.Root}transactions?customerId=c-1&limit=100",
            $"GET {OperationRow.Root}transactions?customerId=c-1&startAfter=7&limit=100",
            $"POST {OperationRow.Root}events" + """{"customerId":"c-1","events":{"write_review":{"productId":"tea","stars":5}}}""",
            $"GET {OperationRow.Root}customers/c-1/tier-progress",
        ]);
    }

    [Fact]
    public async Task SecretKeyGoesOnlyWhereAnOperationNeedsIt()
    {
        var (_, server, apiKey) = await RunAsync(
            Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), Ok(Tracked), Ok(Burned), Ok(Refunded), Ok(FirstPage), Ok(LastPage), Ok(Sent), Ok(Progress));

        server.Requests.ShouldAllBe(request => request.Headers["apikey"] == apiKey);
        server.Requests.Where(request => !request.Headers.ContainsKey("secretkey")).Select(request => request.Line.Split('/')[^1])
            .ShouldBe(["customers", "reward-preview", "events"]);
        server.Requests.Where(request => request.Headers.ContainsKey("secretkey"))
            .ShouldAllBe(request => request.Headers["secretkey"] == StubClient.SecretKey);
    }

    [Fact]
    public async Task WholeCheckoutPrintsEachResult()
    {
        var output = new StringWriter();
        await RunAsync(
            output,
            Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), Ok(Tracked), Ok(Burned), Ok(Refunded), Ok(FirstPage), Ok(LastPage), Ok(Sent), Ok(Progress));

        output.ToString().ShouldBe(
            """
            Customer c-1: number 7042 at Gameball.
            Preview: 340 points, of which 190 are cashback.
            Held: 50 points, worth 5.
            Coupon SPRING10: percentage 10.
            Order o-1: 90 points earned, 50 spent.
            Coupon used.
            Refund r-1: 15 of money, 150 points.
            Transactions:
              o-1: PaymentReward, +90 points
              r-1: Refund, -15 points
            Event write_review sent.
            Tier: Silver, 120 of 500 for Gold.

            """,
            StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task OrderWhoseResponseWasLostIsLookedUpAndNotSentAgain()
    {
        var (exit, server, _) = await RunAsync(
            Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), Failed, Ok("""{"transactions":[{"transactionId":"o-1"}],"count":1}"""),
            Ok(Burned), Ok(Refunded), Ok(LastPage), Ok(Sent), Ok(Progress));

        exit.ShouldBe(0);
        Paths(server).Count(path => path == "POST orders").ShouldBe(1);
        Paths(server).ShouldContain("GET orders/o-1/transactions");
        Paths(server).ShouldNotContain("DELETE transactions/hold/hold-3");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"transactions":[],"count":0}""")]
    [InlineData(HttpStatusCode.NotFound, """{"code":9002,"message":"No such transaction."}""")]
    public async Task OrderOfUnknownResultIsNeitherRefundedNorReleased(HttpStatusCode status, string body)
    {
        var (exit, server, _) = await RunAsync(Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), Failed, (status, body));

        exit.ShouldBe(3);
        Paths(server)[^2..].ShouldBe(["POST orders", "GET orders/o-1/transactions"]);
    }

    [Fact]
    public async Task RefusedOrderReleasesPointsAndCoupon()
    {
        var (exit, server, _) = await RunAsync(
            Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), (HttpStatusCode.UnprocessableEntity, """{"code":3003,"message":"Out of range."}"""),
            Ok("""{"success":true}"""));

        exit.ShouldBe(1);
        Paths(server)[^3..].ShouldBe(["POST orders", "DELETE transactions/hold/hold-3", "DELETE coupons/lock-8"]);
    }

    [Fact]
    public async Task HoldWhoseResponseWasLostIsNotUsed()
    {
        var (exit, server, _) = await RunAsync(
            Ok(Created), Ok(Preview), Failed, Ok(Valid), Ok(Tracked), Ok(Burned), Ok(Refunded), Ok(LastPage), Ok(Sent), Ok(Progress));

        exit.ShouldBe(0);
        Paths(server).Count(path => path == "POST transactions/hold").ShouldBe(1);
        server.Requests[4].Body.ShouldBe(Order(""));
    }

    [Fact]
    public async Task OrderThatExistsIsRecorded()
    {
        var (exit, server, _) = await RunAsync(
            Ok(Created), Ok(Preview), Ok(Held), Ok(Valid), (HttpStatusCode.UnprocessableEntity, """{"code":9004,"message":"Exists."}"""),
            Ok(Burned), Ok(Refunded), Ok(LastPage), Ok(Sent), Ok(Progress));

        exit.ShouldBe(0);
        Paths(server).ShouldContain("POST transactions/refund");
    }

    private static string Redemption => """
        "redemption":{"pointsHoldReference":"hold-3"},
        """;

    private static string Lines => """
        "lineItems":[{"productId":"tea","quantity":2,"price":25,"title":"Earl Grey, 250 g"},{"productId":"pot","quantity":1,"price":39.90,"title":"Teapot"}]
        """;

    private static (HttpStatusCode Status, string Body) Failed => (HttpStatusCode.InternalServerError, "");

    private static string Order(string redemption) =>
        $$"""{"customerId":"c-1","orderId":"o-1","orderDate":"2024-03-09T18:45:00+00:00","totalPaid":89.90,{{Lines}},{{redemption}}"channel":"web"}""";

    private static (HttpStatusCode Status, string Body) Ok(string body) => (HttpStatusCode.OK, body);

    private static string[] Paths(StubServer server) =>
        [.. server.Requests.Select(request => request.Line.Replace(OperationRow.Root, "", StringComparison.Ordinal))];

    private static Task<(int Exit, StubServer Server, string ApiKey)> RunAsync(params (HttpStatusCode Status, string Body)[] answers) =>
        RunAsync(TextWriter.Null, answers);

    private static async Task<(int Exit, StubServer Server, string ApiKey)> RunAsync(
        TextWriter output, params (HttpStatusCode Status, string Body)[] answers)
    {
        var server = new StubServer(answers);
        using var http = new HttpClient(server);
        var options = new GameballOptions
        {
            ApiKey = $"gb_test_{Guid.NewGuid():N}",
            SecretKey = StubClient.SecretKey,
            TimeProvider = new HurriedTimeProvider(),
            Timeout = s_never,
        };
        options.Retry.AttemptTimeout = s_never;
        var exit = await CheckoutRun.RunAsync(options, http, s_purchase, output, CancellationToken.None);
        return (exit, server, options.ApiKey);
    }
}
