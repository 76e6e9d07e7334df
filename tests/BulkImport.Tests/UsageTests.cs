using System.IO;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Invalid command lines, and the help.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("orders")]
    [InlineData("nonsense")]
    [InlineData("orders", "missing.csv")]
    [InlineData("orders", "what.bin")]
    [InlineData("orders", "-", "--map", "nonsense")]
    [InlineData("orders", "-", "--map", "a=nonsense")]
    [InlineData("orders", "-", "--format", "xml")]
    [InlineData("orders", "-", "--jobs", "0")]
    public async Task InvalidCommandLinesAreReported(params string[] words)
    {
        await using var desk = await Desk.OpenAsync(input: Orders.Header);

        (await desk.RunAsync(words)).ShouldBe(ExitCode.Unusable, desk.Output);

        desk.Error.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task AnAddressWithoutKeysAndAnAddressWithCredentialsAreRejected()
    {
        await using var desk = await Desk.OpenAsync(hasKeys: false);
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(1)]);

        (await desk.RunAsync("orders", file, "--base-address", "https://example.com")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("GAMEBALL_SECRET_KEY");
        (await desk.RunAsync("orders", file, "--base-address", "https://me:hush@example.com")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldNotContain("hush");
    }

    [Fact]
    public async Task AnInputWithoutRowsSucceeds()
    {
        await using var desk = await Desk.OpenAsync(input: Orders.Header + "\n");

        (await desk.RunAsync("orders", "-")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Error.ShouldContain("standard input has no rows; nothing was sent.");
        (await desk.RunAsync("orders", "-", "--dry-run")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Error.ShouldContain("has no rows");
    }

    [Fact]
    public async Task AnInputWithoutReadableRowsSendsNothingAndBeginsNoJournal()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", Orders.Header, "c-1,o-1,never,1");

        (await desk.RunAsync("orders", file, "--journal", desk.PathOf("run.journal"))).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Lines("orders.failed.csv").Length.ShouldBe(2);
        File.Exists(desk.PathOf("run.journal")).ShouldBeFalse();
    }

    [Fact]
    public async Task TheHelpListsTheColumnsAndTheExitCodes()
    {
        await using var desk = await Desk.OpenAsync(hasKeys: false);

        (await desk.RunAsync("orders", "--help")).ShouldBe(ExitCode.Succeeded);

        desk.Output.ShouldContain("customerId (required)");

        (await desk.RunAsync("--help")).ShouldBe(ExitCode.Succeeded);
        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            desk.Output.ShouldContain($"{code}  {meaning}");
        }
    }
}
