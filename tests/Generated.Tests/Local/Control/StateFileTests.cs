using System;
using System.IO;
using System.Threading.Tasks;
using Gameball.Generated.Tests.Support;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local.Control;

public sealed class StateFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"gameball-{Guid.NewGuid():N}.json");

    [Fact]
    public async Task TheStateSurvivesARestart()
    {
        await using (var server = await LocalGameball.StartAsync(new LocalGameballOptions { StateFile = _path }))
        {
            server.Seed(3);
            server.Clock.Advance(TimeSpan.FromDays(9));
        }

        await using var again = await LocalGameball.StartAsync(new LocalGameballOptions { StateFile = _path });

        again.BalanceOf("seed-3").ShouldNotBeNull();
        again.Clock.Offset.TotalDays.ShouldBe(9, 0.01);
        File.Exists(_path + ".new").ShouldBeFalse();
    }

    [Fact]
    public async Task TheFileIsWrittenAtMostEachSecondAndOnlyAfterAChange()
    {
        WatchedTimeProvider clock = new();
        await using var server = await LocalGameball.StartAsync(new LocalGameballOptions { StateFile = _path, TimeProvider = clock });
        await TickAsync(clock);
        File.Exists(_path).ShouldBeFalse("nothing has changed");
        server.Seed(3);
        File.Exists(_path).ShouldBeFalse("a second has not passed");

        await TickAsync(clock);

        File.ReadAllText(_path).ShouldContain("seed-3");
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("""{"format":"gameball-local","version":2}""")]
    [InlineData("""{"format":"gameball-local","version":1,"account":[]}""")]
    public async Task ADamagedOrNewerFileIsRefusedAndLeftAlone(string content)
    {
        await File.WriteAllTextAsync(_path, content);

        var damaged = await Should.ThrowAsync<FormatException>(() => LocalGameball.StartAsync(new LocalGameballOptions { StateFile = _path }));

        damaged.Message.ShouldContain(_path);
        (await File.ReadAllTextAsync(_path)).ShouldBe(content);
        StringWriter error = new();
        (await LocalCommand.RunAsync(["--state", _path], TextWriter.Null, error, default)).ShouldBe(3);
        error.ToString().ShouldContain("It is left as it is");
    }

    [Fact]
    public async Task AMissingFolderIsReportedAtTheStart()
    {
        var missing = await Should.ThrowAsync<FormatException>(
            () => LocalGameball.StartAsync(new LocalGameballOptions { StateFile = Path.Combine(_path, "state.json") }));

        missing.Message.ShouldContain("its folder does not exist");
    }

    public void Dispose() => File.Delete(_path);

    // Passes a second, and waits until the server waits for the next one.
    private static async Task TickAsync(WatchedTimeProvider clock)
    {
        while (clock.Timers == 0)
        {
            await Task.Yield();
        }

        var timers = clock.Timers;
        clock.Advance(TimeSpan.FromSeconds(1));
        while (clock.Timers == timers)
        {
            await Task.Yield();
        }
    }
}
