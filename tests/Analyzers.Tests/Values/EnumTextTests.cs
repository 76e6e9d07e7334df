using System.Threading.Tasks;
using Gameball.Analyzers.Tests.Support;
using Xunit;
using Verify = Gameball.Analyzers.Tests.Support.Verify<
    Gameball.Analyzers.Values.EnumTextAnalyzer,
    Gameball.CodeFixes.ListedValueFix>;

namespace Gameball.Analyzers.Tests.Values;

/// <summary>GBA4001: a text that the document does not list.</summary>
public sealed class EnumTextTests
{
    [Theory]
    [InlineData("_ = state == {|GBA4001:\"complted\"|};", "_ = state == BatchJobState.Completed;")]
    [InlineData("_ = {|GBA4001:\"stoped\"|} != state;", "_ = BatchJobState.Stopped != state;")]
    [InlineData("_ = state.Equals({|GBA4001:\"runing\"|});", "_ = state.Equals(BatchJobState.Running);")]
    [InlineData("_ = maybe == {|GBA4001:\"complted\"|};", "_ = maybe == BatchJobState.Completed;")]
    [InlineData("_ = state == new BatchJobState({|GBA4001:\"complted\"|});", "_ = state == BatchJobState.Completed;")]
    [InlineData("BatchJobState made = {|GBA4001:\"complted\"|};", "BatchJobState made = BatchJobState.Completed;")]
    [InlineData("var made = new BatchJobState({|GBA4001:\"complted\"|});", "var made = BatchJobState.Completed;")]
    public async Task ATextNearAListedValueBecomesTheValue(string statement, string fixedStatement) =>
        await Verify.RunAsync(Method(statement), Method(fixedStatement));

    [Theory]
    [InlineData("_ = state.Value == {|GBA4001:\"complted\"|};")]
    [InlineData("_ = state.Value is {|GBA4001:\"complted\"|} or \"failed\";")]
    [InlineData("_ = state.Value switch { {|GBA4001:\"complted\"|} => 1, _ => 0 };")]
    [InlineData("switch (state.Value) { case {|GBA4001:\"complted\"|}: break; }")]
    public async Task TheValuesTextIsComparedToo(string statement) => await Verify.RunAsync(Method(statement));

    [Theory]
    [InlineData("_ = state == BatchJobState.Completed;")]
    [InlineData("_ = state == \"completed\";")]
    [InlineData("_ = state.Value == \"completed\";")]
    [InlineData("_ = state.Value is \"completed\" or \"failed\";")]
    [InlineData("BatchJobState made = \"archived\"; _ = new BatchJobState(\"archived\");")]
    [InlineData("_ = state == text; BatchJobState made = text;")]
    [InlineData("_ = text == \"complted\"; _ = (text + \"x\").Length == 3;")]
    [InlineData("_ = new CouponType(\"percentage-fees\"); _ = new CouponType(\"fixed-cashback\");")]
    [InlineData("_ = state == \"queue\" + text;")]
    public async Task ListedTextsAndOwnTextsAreNotReported(string statement) => await Verify.RunAsync(Method(statement));

    [Theory]
    [InlineData("_ = channel == {|GBA4001:\"Web\"|};", "_ = channel == OrderChannel.Web;")]
    [InlineData("_ = channel.Value == {|GBA4001:\"wbe\"|};", "_ = channel.Value == \"web\";")]
    [InlineData("_ = channel == {|GBA4001:\"kiosk\"|};", null)]
    [InlineData("_ = channel == \"web\"; OrderChannel made = \"kiosk\";", null)]
    public async Task WithTheEmittedSourceTheTextIsCompared(string statement, string? fixedStatement) => await Verify.RunWithSourceAsync(
        Shop(statement), fixedStatement is null ? null : Shop(fixedStatement));

    private static string Shop(string statement) =>
        "using Gameball;\n\ninternal static class Program { public static void Run(OrderChannel channel) { " + statement + " } }";

    private static string Method(string statement) => Snippet.Usings
        + "internal static class Program { public static void Run(BatchJobState state, BatchJobState? maybe, string text) { " + statement + " } }";
}
