using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

/// <summary>The local Gameball's command line, from its entry point.</summary>
public sealed class CommandTests
{
    private readonly StringWriter _error = new();

    [Fact]
    public async Task ItHasTheSameKeysAtEachStartAndEndsWith0WhenStopped()
    {
        using Watched output = new();
        using CancellationTokenSource stop = new();
        var run = LocalCommand.RunAsync([], output, _error, stop.Token);
        await output.WrittenAsync("Ctrl+C");

        output.ToString().ShouldContain("API key     gb_test_local_api\n");
        output.ToString().ShouldContain("secret key  gb_test_local_secret\n");
        await stop.CancelAsync();

        (await run).ShouldBe(0);
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task ItsKeysAreThoseOfTheCommandLine()
    {
        await using var probe = await LocalGameball.StartAsync(new LocalGameballOptions { ApiKey = "mine", SecretKey = "own" });
        (probe.ApiKey, probe.SecretKey).ShouldBe(("mine", "own"));
        using Watched output = new();
        using CancellationTokenSource stop = new();
        var run = LocalCommand.RunAsync(["--api-key", "mine", "--secret-key", "own"], output, _error, stop.Token);
        await output.WrittenAsync("Ctrl+C");
        var address = output.ToString().Split(' ', '\n')[5];
        using GameballClient client = new(new GameballOptions { BaseAddress = new Uri(address), ApiKey = "mine", SecretKey = "own" });

        (await client.Orders.TrackOrderAsync(LocalOrder())).RewardedPoints.ShouldBe(7);

        await stop.CancelAsync();
        (await run).ShouldBe(0);
    }

    [Fact]
    public async Task APortInUseIsReportedInOneLine()
    {
        await using var other = await LocalGameball.StartAsync();
        var port = other.Address.Port.ToString();

        (await RunAsync("--port", port)).ShouldBe(1);

        var line = _error.ToString().TrimEnd();
        line.ShouldStartWith($"Cannot listen on port {port}: ");
        line.ShouldEndWith("Set another one with --port, or omit --port for a free one.");
        line.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("Unknown option --prot.", "--prot", "1")]
    [InlineData("--port needs a value.", "--port")]
    [InlineData("--port takes a number from 0 to 65535, not '65536'.", "--port", "65536")]
    [InlineData("--port takes a number from 0 to 65535, not '-1'.", "--port", "-1")]
    [InlineData("A key consists of ASCII characters without spaces.", "--api-key", "a b")]
    public async Task InvalidOptionsAreReportedWithTheHelp(string message, params string[] args)
    {
        (await RunAsync(args)).ShouldBe(2);

        _error.ToString().ShouldStartWith(message);
        _error.ToString().ShouldContain("Usage: dotnet run --project samples/Gameball.Local -- [OPTIONS]");
    }

    [Fact]
    public async Task TheHelpIsNotAnError()
    {
        using StringWriter output = new();

        (await LocalCommand.RunAsync(["--help"], output, _error, default)).ShouldBe(0);

        output.ToString().ShouldContain("--secret-key");
        _error.ToString().ShouldBeEmpty();
    }

    private static TrackOrderRequest LocalOrder() => new()
    {
        CustomerId = "c-1",
        OrderId = "o-1",
        OrderDate = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
        TotalPaid = 7m,
    };

    private Task<int> RunAsync(params string[] args) => LocalCommand.RunAsync(args, TextWriter.Null, _error, default);

    /// <summary>Reports when a text was written.</summary>
    private sealed class Watched : StringWriter
    {
        private readonly SemaphoreSlim _written = new(0);

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            _written.Release();
        }

        public async Task WrittenAsync(string text)
        {
            do
            {
                await _written.WaitAsync();
            }
            while (!ToString().Contains(text, StringComparison.Ordinal));
        }

        protected override void Dispose(bool disposing)
        {
            _written.Dispose();
            base.Dispose(disposing);
        }
    }
}
