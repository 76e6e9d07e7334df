using System.IO;
using System.Threading.Tasks;
using Gameball.BulkImport.Tests.Support;
using Shouldly;
using Xunit;

namespace Gameball.BulkImport.Tests;

/// <summary>Command lines: what they may not say, and what the help says.</summary>
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
    public async Task Command_lines_that_cannot_be_used_say_so(params string[] words)
    {
        await using var desk = await Desk.OpenAsync(input: Orders.Header);

        (await desk.RunAsync(words)).ShouldBe(ExitCode.Unusable, desk.Output);

        desk.Error.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Address_without_keys_and_an_address_with_credentials_are_refused()
    {
        await using var desk = await Desk.OpenAsync(hasKeys: false);
        var file = desk.Write("orders.csv", [Orders.Header, .. Orders.Csv(1)]);

        (await desk.RunAsync("orders", file, "--base-address", "https://example.com")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldContain("GAMEBALL_SECRET_KEY");
        (await desk.RunAsync("orders", file, "--base-address", "https://me:hush@example.com")).ShouldBe(ExitCode.Unusable);
        desk.Error.ShouldNotContain("hush");
    }

    [Fact]
    public async Task Input_without_rows_is_a_quiet_night()
    {
        await using var desk = await Desk.OpenAsync(input: Orders.Header + "\n");

        (await desk.RunAsync("orders", "-")).ShouldBe(ExitCode.Succeeded, desk.Error);

        desk.Error.ShouldContain("standard input holds no rows; nothing was sent.");
        (await desk.RunAsync("orders", "-", "--dry-run")).ShouldBe(ExitCode.Succeeded, desk.Error);
        desk.Error.ShouldContain("holds no rows");
    }

    [Fact]
    public async Task Input_of_which_no_row_can_be_read_sends_nothing_and_begins_no_journal()
    {
        await using var desk = await Desk.OpenAsync();
        var file = desk.Write("orders.csv", Orders.Header, "c-1,o-1,never,1");

        (await desk.RunAsync("orders", file, "--journal", desk.PathOf("run.journal"))).ShouldBe(ExitCode.SomeFailed, desk.Error);

        desk.Lines("orders.failed.csv").Length.ShouldBe(2);
        File.Exists(desk.PathOf("run.journal")).ShouldBeFalse();
    }

    [Fact]
    public async Task Help_tells_the_columns_and_the_exit_codes()
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
