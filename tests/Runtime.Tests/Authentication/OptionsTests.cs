using System;
using System.Threading;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

public sealed class OptionsTests
{
    private const string Server = "https://api.example.com";

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("CANARY\n")]
    [InlineData("CANARY\r\nx: y")]
    [InlineData("CAN\0ARY")]
    [InlineData("CAN\u200BARY")]
    [InlineData("CANÄRY")]
    [InlineData("CANARY ")]
    public void AnInvalidKeyIsRejectedAndNotShown(string key)
    {
        GameballOptions credential = new();
        credential.Credentials["other"] = key;
        foreach ((var options, var setting) in new[]
        {
            (new GameballOptions { ApiKey = key }, "GameballOptions.ApiKey"),
            (new GameballOptions { SecretKey = key }, "GameballOptions.SecretKey"),
            (credential, "GameballOptions.Credentials[\"other\"]"),
        })
        {
            var error = Should.Throw<ArgumentException>(() => new GameballConnection(options, Server));
            error.Message.ShouldContain(setting);
            error.ToString().ShouldNotContain("CAN", Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("http://api.example.com", "only with https")]
    [InlineData("ftp://api.example.com", "only with https")]
    [InlineData("file:///tmp", "only with https")]
    [InlineData("/api", "relative")]
    [InlineData("https://user:pass@api.example.com", "user name")]
    [InlineData("https://api.example.com?x=1", "query")]
    [InlineData("https://api.example.com#x", "fragment")]
    public void AnUnsafeBaseAddressIsRejected(string address, string reason)
    {
        GameballOptions options = new() { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };

        var error = Should.Throw<ArgumentException>(() => new GameballConnection(options, Server));

        error.Message.ShouldContain(reason);
        error.Message.ShouldContain("GameballOptions.BaseAddress");
        error.Message.ShouldNotContain("pass@");
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000/x/")]
    [InlineData("http://[::1]:5000")]
    [InlineData("https://api.example.com/x")]
    public void OtherAddressesAreAccepted(string address)
    {
        using GameballConnection connection = new(new GameballOptions { BaseAddress = new Uri(address) }, null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("{host}/api")]
    [InlineData("http://api.example.com")]
    public void ADocumentsServerIsCheckedToo(string? server) =>
        Should.Throw<ArgumentException>(() => new GameballConnection(new GameballOptions(), server)).Message
            .ShouldContain("GameballOptions.BaseAddress");

    [Fact]
    public void OtherOptionsAreChecked()
    {
        Refuse(new GameballOptions { Timeout = TimeSpan.Zero });
        Refuse(new GameballOptions { Timeout = Timeout.InfiniteTimeSpan });
        Refuse(new GameballOptions { Timeout = TimeSpan.FromDays(30) });
        Refuse(new GameballOptions { TimeProvider = null! });
        Refuse(new GameballOptions { ApiVersion = (GameballApiVersion)7 });
        Should.Throw<ArgumentNullException>(() => new GameballConnection(null!, Server));
        Should.Throw<ArgumentNullException>(() => new GameballConnection(new GameballOptions(), Server, null!));

        static void Refuse(GameballOptions options) => Should.Throw<ArgumentException>(() => new GameballConnection(options, Server));
    }

    [Fact]
    public void OptionsDoNotShowKeys()
    {
        var options = Calls.Options(new Uri("https://user:CANARY@api.example.com/?k=CANARY"));
        options.Credentials["other"] = "CANARY";

        options.ToString().ShouldNotContain("CANARY");
        options.ToString().ShouldContain("ApiKey = ***");
        new GameballOptions().ToString().ShouldContain("ApiKey = none");
    }
}
