using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Calls.RowCallAnalyzer,
    Gameball.CodeFixes.ImportRowsFix>;

namespace Gameball.Analyzers.Tests.Calls;

/// <summary>GBA1001: a call for each row.</summary>
public sealed class RowCallTests
{
    private const string Request =
        "new TrackOrderRequest { OrderId = order.Id, CustomerId = order.Customer, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = order.Paid }";

    private const string Row =
        "new BatchOrder { OrderId = order.Id, CustomerId = order.Customer, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = order.Paid }";

    [Theory]
    [InlineData(Request, "", "")]
    [InlineData(Request, ", cancellationToken: token", ", cancellationToken: token")]
    [InlineData("new() { OrderId = order.Id, CustomerId = order.Customer, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = order.Paid }", "", "")]
    public async Task ALoopOfOneCallBecomesAnImport(string request, string token, string importToken) => await Verify.FixesAsync(
        $"foreach (var order in orders)\n{{\n    await {{|GBA1001:gameball.Orders.TrackOrderAsync({request}{token})|}};\n}}",
        $"(await gameball.Batches.Orders.ImportAsync(orders.Select(order => {Row}){importToken})).EnsureComplete();");

    [Fact]
    public async Task TheFixKeepsTheConditionOfTheLoop() => await Verify.FixesAsync(
        $"foreach (var order in orders.Where(order => order.Paid > 0)) await {{|GBA1001:gameball.Orders.TrackOrderAsync({Request})|}}.ConfigureAwait(false);",
        $"(await gameball.Batches.Orders.ImportAsync(orders.Where(order => order.Paid > 0).Select(order => {Row}))).EnsureComplete();");

    [Fact]
    public async Task TheFixImportsTheNamespaceOfSelect()
    {
        var source = Snippet.InMethod($"foreach (var order in orders)\n{{\n    await {{|GBA1001:gameball.Orders.TrackOrderAsync({Request})|}};\n}}")
            .Replace("using System.Linq;\n", "");

        await Verify.RunAsync(
            source,
            Snippet.InMethod($"(await gameball.Batches.Orders.ImportAsync(orders.Select(order => {Row}))).EnsureComplete();"));
    }

    [Fact]
    public async Task RowsOfTheRequestsTypeArePassedOn() => await Verify.RunWithSourceAsync(
        Shop("foreach (var order in orders)\n            await {|GBA1001:gameball.Orders.TrackOrderAsync(order)|};"),
        Shop("(await gameball.Orders.Orders.ImportAsync(orders)).EnsureComplete();"));

    [Theory]
    [InlineData("foreach (var order in orders) { Console.WriteLine(order); await {|GBA1001:gameball.Orders.TrackOrderAsync(" + Request + ")|}; }")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { var order = orders[i]; await {|GBA1001:gameball.Orders.TrackOrderAsync(" + Request + ")|}; }")]
    [InlineData("await Task.WhenAll(orders.Select(order => {|GBA1001:gameball.Orders.TrackOrderAsync(" + Request + ")|}));")]
    [InlineData("await Parallel.ForEachAsync(orders, async (order, stop) => await {|GBA1001:gameball.Orders.TrackOrderAsync(" + Request + ", cancellationToken: stop)|});")]
    [InlineData("var area = gameball.Orders; foreach (var order in orders) await {|GBA1001:area.TrackOrderAsync(" + Request + ")|};")]
    [InlineData("foreach (var order in orders) { try { await {|GBA1001:gameball.Orders.TrackOrderAsync(" + Request + ")|}; } catch (GameballException e) { Console.WriteLine(e); } }")]
    [InlineData("foreach (var order in new List<TrackOrderRequest>()) await {|GBA1001:gameball.Orders.TrackOrderAsync(order)|};")]
    [InlineData("foreach (var order in orders) await {|GBA1001:gameball.Customers.CreateOrUpdateAsync(new() { CustomerId = order.Customer })|};", true)]
    [InlineData("foreach (var order in new List<RedeemPointsRequest>()) await {|GBA1001:gameball.Transactions.RedeemAsync(order)|};")]
    [InlineData("foreach (var order in new List<RewardCashbackRequest>()) await {|GBA1001:gameball.Transactions.RewardCashbackAsync(order)|};")]
    [InlineData("foreach (var order in new List<SendEventsRequest>()) await {|GBA1001:gameball.Events.SendAsync(order)|};")]
    public async Task OtherShapesAreReported(string statements, bool isFixed = false) => await Verify.FixesAsync(
        statements,
        isFixed
            ? "(await gameball.Batches.Customers.ImportAsync(orders.Select(order => new BatchCustomer { CustomerId = order.Customer }))).EnsureComplete();"
            : statements);

    [Theory]
    [InlineData("foreach (var order in orders) Console.WriteLine(await gameball.Orders.TrackOrderAsync(" + Request + "));")]
    [InlineData("var points = 0m; foreach (var order in orders) { var tracked = await gameball.Orders.TrackOrderAsync(" + Request + "); points += tracked.RewardedPoints ?? 0; }")]
    [InlineData("var all = await Task.WhenAll(orders.Select(order => gameball.Orders.TrackOrderAsync(" + Request + "))); Console.WriteLine(all.Length);")]
    [InlineData("foreach (var order in orders) await gameball.Orders.TrackOrderAsync(new() { OrderId = order.Id, CustomerId = order.Customer, OrderDate = DateTimeOffset.UnixEpoch, TotalPaid = order.Paid, Channel = OrderChannel.Web });")]
    [InlineData("var order = orders[0]; foreach (var other in orders) await gameball.Orders.TrackOrderAsync(" + Request + ");")]
    [InlineData("foreach (var order in new[] { orders[0], orders[1] }) await gameball.Orders.TrackOrderAsync(" + Request + ");")]
    [InlineData("var queue = new System.Collections.Concurrent.BlockingCollection<Sale>(); foreach (var order in queue.GetConsumingEnumerable()) await gameball.Orders.TrackOrderAsync(" + Request + ");")]
    [InlineData("var order = orders[0]; await gameball.Orders.TrackOrderAsync(" + Request + ");")]
    [InlineData("foreach (var body in new List<PreviewOrderRewardsRequest>()) await gameball.Orders.PreviewRewardsAsync(body);")]
    [InlineData("foreach (var body in new List<PreviewEventRewardsRequest>()) await gameball.Events.PreviewRewardsAsync(body);")]
    [InlineData("foreach (var body in new List<RefundTransactionRequest>()) await gameball.Transactions.RefundAsync(body);")]
    [InlineData("foreach (var body in new List<HoldPointsRequest>()) await gameball.Transactions.HoldPointsAsync(body);")]
    [InlineData("foreach (var body in new List<TrackPaymentRequest>()) await gameball.Payments.TrackPaymentAsync(body);")]
    [InlineData("foreach (var body in new List<CreateManualTransactionRequest>()) await gameball.Transactions.CreateManualAsync(body);")]
    [InlineData("foreach (var order in orders) await gameball.Customers.DeleteAsync(order.Customer);")]
    [InlineData("foreach (var chunk in orders.Chunk(1000)) (await gameball.Batches.Orders.ImportAsync(chunk.Select(order => " + Row + "))).EnsureComplete();")]
    public async Task OtherCallsAreNotReported(string statements) => await Verify.ReportsAsync(statements);

    private static string Shop(string statements) =>
        $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Gameball;

        internal sealed class Program
        {
            public static async Task RunAsync(GameballClient gameball, List<Order> orders)
            {
                {{statements}}
            }
        }

        """;
}
