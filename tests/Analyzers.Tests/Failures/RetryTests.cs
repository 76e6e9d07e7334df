using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Failures.RetryAnalyzer,
    Gameball.CodeFixes.SafeRetryFix>;

namespace Gameball.Analyzers.Tests.Failures;

/// <summary>GBA3002: a loop that retries a write.</summary>
public sealed class RetryTests
{
    private const string Hold = "var hold = new HoldPointsRequest { CustomerId = \"c\", TransactionTime = DateTimeOffset.UnixEpoch };\n";

    [Theory]
    [InlineData("(GameballException)", "(GameballException exception) when (exception.IsSafeToRetry)")]
    [InlineData("(GameballException e)", "(GameballException e) when (e.IsSafeToRetry)")]
    [InlineData("(GameballException e) when (e.Attempts < 9)", "(GameballException e) when (e.IsSafeToRetry && (e.Attempts < 9))")]
    public async Task ARetryAsksWhetherItIsSafe(string clause, string fixedClause) => await Verify.FixesAsync(
        Loop("{|GBA3002:" + (clause.Contains(" when") ? clause.Replace(" when", "|} when") : clause + "|}")), Loop(fixedClause));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); return; } catch {|GBA3002:(Exception)|} { await Task.Yield(); } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); break; } {|GBA3002:catch|} { } }")]
    [InlineData("var done = false; while (!done) { try { await gameball.Transactions.HoldPointsAsync(hold); done = true; } catch {|GBA3002:(Exception)|} { } }")]
    [InlineData("while (true) { try { await gameball.Transactions.HoldPointsAsync(hold); } catch {|GBA3002:(Exception)|} { continue; } break; }")]
    public async Task OtherShapesAreReportedWithoutAFix(string statements) => await Verify.ReportsAsync(Hold + statements);

    [Theory]
    [InlineData("GameballTransportException")]
    [InlineData("GameballServerException")]
    [InlineData("GameballInvalidResponseException")]
    public async Task AFailureWithAnUnknownResultIsReported(string type) => await Verify.FixesAsync(
        Loop($"{{|GBA3002:({type})|}}"), Loop($"({type} exception) when (exception.IsSafeToRetry)"));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); return; } catch (GameballException e) when (!e.MayHaveBeenApplied) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); return; } catch (GameballException e) { if (!e.IsSafeToRetry) throw; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); return; } catch (GameballException) { throw; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); return; } catch (GameballException e) { Console.WriteLine(e); break; } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Transactions.HoldPointsAsync(hold); return; } catch (GameballRateLimitedException) { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await gameball.Customers.GetAsync(\"c\"); return; } catch (GameballException e) { Console.WriteLine(e); } }")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { try { await gameball.Customers.CreateOrUpdateAsync(new() { CustomerId = orders[i].Customer }); if (i > 5) break; } catch (GameballException e) { Console.WriteLine(e); } }")]
    [InlineData("foreach (var order in orders) { try { await gameball.Customers.CreateOrUpdateAsync(new() { CustomerId = order.Customer }); } catch (GameballException e) { Console.WriteLine(e); } }")]
    [InlineData("var queue = new Queue<HoldPointsRequest>(); while (queue.TryDequeue(out var next)) { try { await gameball.Transactions.HoldPointsAsync(next); } catch (GameballException e) { Console.WriteLine(e); } }")]
    [InlineData("while (!token.IsCancellationRequested) { try { await gameball.Transactions.HoldPointsAsync(hold); } catch (GameballException e) { Console.WriteLine(e); } await Task.Yield(); }")]
    [InlineData("try { await gameball.Transactions.HoldPointsAsync(hold); } catch (GameballException e) { Console.WriteLine(e); }")]
    public async Task OtherLoopsAreNotReported(string statements) => await Verify.ReportsAsync(Hold + statements);

    [Fact]
    public async Task TheEmittedSourceSaysWhichCallsAreSafe() => await Verify.RunWithSourceAsync(
        """
        using System.Threading.Tasks;
        using Gameball;

        internal static class Program
        {
            public static async Task ReadAsync(GameballClient gameball)
            {
                while (true) { try { await gameball.Jobs.GetJobAsync(1); return; } catch (GameballException) { } }
            }

            public static async Task WriteAsync(GameballClient gameball, Order order)
            {
                while (true) { try { await gameball.Orders.TrackOrderAsync(order); return; } catch {|GBA3002:(GameballException)|} { } }
            }
        }
        """);

    private static string Loop(string clause) => Hold
        + $$"""
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await gameball.Transactions.HoldPointsAsync(hold);
                break;
            }
            catch {{clause}}
            {
                Console.WriteLine(attempt);
            }
        }
        """;
}
