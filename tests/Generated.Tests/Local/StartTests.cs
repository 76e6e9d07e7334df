using System;
using System.IO;
using System.Threading.Tasks;
using Gameball.Local;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Local;

public sealed class StartTests
{
    [Fact]
    public async Task EachServerListensOnLoopbackWithItsOwnKeys()
    {
        await using var one = await LocalGameball.StartAsync();
        await using var other = await LocalGameball.StartAsync();

        one.Address.IsLoopback.ShouldBeTrue();
        one.Address.Port.ShouldNotBe(other.Address.Port);
        string[] keys = [one.ApiKey, one.SecretKey, other.ApiKey, other.SecretKey];
        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => key.StartsWith("gb_test_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APortInUseIsAnError()
    {
        await using var one = await LocalGameball.StartAsync();

        await Should.ThrowAsync<IOException>(() => LocalGameball.StartAsync(new LocalGameballOptions { Port = one.Address.Port }));
    }

    [Fact]
    public async Task ItCanBeDisposedTwice()
    {
        var one = await LocalGameball.StartAsync();

        await one.DisposeAsync();
        await one.DisposeAsync();
    }
}
