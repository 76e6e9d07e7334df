using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Calls.ReportAnalyzer,
    Gameball.CodeFixes.EnsureCompleteFix>;

namespace Gameball.Analyzers.Tests.Calls;

/// <summary>GBA1002: a report that nothing reads.</summary>
public sealed class ReportTests
{
    private const string Rows = "var rows = orders.Select(order => order.Id);\n";

    [Theory]
    [InlineData("await {|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|};")]
    [InlineData("_ = await {|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows, cancellationToken: token)|};")]
    [InlineData("await {|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|}.ConfigureAwait(false);")]
    public async Task AnIgnoredReportIsChecked(string statement)
    {
        var call = statement[statement.IndexOf("await", System.StringComparison.Ordinal)..].Replace("{|GBA1002:", "").Replace("|}", "").TrimEnd(';');

        await Verify.FixesAsync(Rows + statement, Rows + $"({call}).EnsureComplete();");
    }

    [Theory]
    [InlineData("var report = await {|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|};")]
    [InlineData("{|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|}.GetAwaiter().GetResult();")]
    [InlineData("{|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|}.Wait();")]
    [InlineData("_ = {|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|};")]
    [InlineData("Func<Task> run = async () => await {|GBA1002:gameball.Batches.OrderTransactions.ImportAsync(rows)|};")]
    public async Task OtherShapesAreReportedWithoutAFix(string statement) => await Verify.ReportsAsync(Rows + statement);

    [Theory]
    [InlineData("(await gameball.Batches.OrderTransactions.ImportAsync(rows)).EnsureComplete();")]
    [InlineData("var report = await gameball.Batches.OrderTransactions.ImportAsync(rows); Console.WriteLine(report);")]
    [InlineData("Console.WriteLine((await gameball.Batches.OrderTransactions.ImportAsync(rows)).Failed);")]
    [InlineData("Func<Task> run = () => gameball.Batches.OrderTransactions.ImportAsync(rows);")]
    [InlineData("var task = gameball.Batches.OrderTransactions.ImportAsync(rows); (await task).EnsureComplete();")]
    [InlineData("await foreach (var outcome in gameball.Batches.OrderTransactions.StreamAsync(rows)) { }")]
    [InlineData("await Other.ImportAsync(rows);")]
    public async Task AReportThatIsReadIsNotReported(string statements) => await Verify.RunAsync(
        Snippet.InMethod(Rows + statements)
        + "internal static class Other { public static Task<int> ImportAsync(IEnumerable<string> rows) => Task.FromResult(rows.Count()); }");
}
