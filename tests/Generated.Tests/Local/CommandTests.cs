using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

/// <summary>The local Gameball's command line, from its entry.</summary>
public sealed class CommandTests
{
    private readonly StringWriter _error = new();

    [Fact]
    public async Task It_has_the_same_keys_at_each_start_and_ends_well_when_it_is_stopped()
    {
        using Watched output = new();
        using CancellationTokenSource stop = new();
        Task<int> run = LocalCommand.RunAsync([], output, _error, stop.Token);
        await output.WrittenAsync("Ctrl+C");

        output.ToString().ShouldContain("API key     gb_test_local_api\n");
        output.ToString().ShouldContain("secret key  gb_test_local_secret\n");
        await stop.CancelAsync();

        (await run).ShouldBe(0);
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_keys_are_those_that_the_command_line_names()
    {
        await using LocalGameball probe = await LocalGameball.StartAsync(new LocalGameballOptions { ApiKey = "mine", SecretKey = "own" });
        (probe.ApiKey, probe.SecretKey).ShouldBe(("mine", "own"));
        using Watched output = new();
        using CancellationTokenSource stop = new();
        Task<int> run = LocalCommand.RunAsync(["--api-key", "mine", "--secret-key", "own"], output, _error, stop.Token);
        await output.WrittenAsync("Ctrl+C");
        string address = output.ToString().Split(' ', '\n')[5];
        using GameballClient client = new(new GameballOptions { BaseAddress = new Uri(address), ApiKey = "mine", SecretKey = "own" });

        (await client.Orders.TrackOrderAsync(LocalOrder())).RewardedPoints.ShouldBe(7);

        await stop.CancelAsync();
        (await run).ShouldBe(0);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_a_line()
    {
        await using LocalGameball other = await LocalGameball.StartAsync();
        string port = other.Address.Port.ToString();

        (await RunAsync("--port", port)).ShouldBe(1);

        string line = _error.ToString().TrimEnd();
        line.ShouldStartWith($"Port {port} cannot be listened on: ");
        line.ShouldEndWith("Name another one with --port, or none for a free one.");
        line.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("There is no option --prot.", "--prot", "1")]
    [InlineData("--port takes a value.", "--port")]
    [InlineData("--port takes a number from 0 to 65535, not '65536'.", "--port", "65536")]
    [InlineData("--port takes a number from 0 to 65535, not '-1'.", "--port", "-1")]
    [InlineData("A key is a text of ASCII characters without spaces.", "--api-key", "a b")]
    public async Task What_it_does_not_understand_is_said_with_the_help(string message, params string[] args)
    {
        (await RunAsync(args)).ShouldBe(2);

        _error.ToString().ShouldStartWith(message);
        _error.ToString().ShouldContain("Usage: dotnet run --project samples/Gameball.Local -- [OPTIONS]");
    }

    [Fact]
    public async Task Help_is_no_error()
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

    /// <summary>Says when a text was written.</summary>
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
