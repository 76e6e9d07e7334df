using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Authentication;

/// <summary>
/// Gameball's keys are sent only to the client's main server, whatever the names of another server's schemes and options.
/// </summary>
public sealed class KeyScopeTests
{
    private const string Gameball = "https://api.gameball.co";
    private const string Partner = "https://api.partner.example";

    /// <summary>The document's main server, the operation's server, and whether it is the client's main server.</summary>
    public static TheoryData<string?, string?, bool> Servers => new()
    {
        { Gameball, null, true },
        { null, null, true },
        { Gameball, Gameball, true },
        { Gameball, Gameball + "/", true },
        { Gameball, Gameball + "/v2", true },
        { Gameball, "https://API.Gameball.CO:443/v2", true },
        { Gameball + "/v1", Gameball + "/v2", true },
        { Gameball, "https://api.gameball.co:8443", false },
        { Gameball, "https://api.gameball.co.partner.example", false },
        { Gameball, "https://gameball.co", false },
        { Gameball, "https://files.gameball.co", false },
        { Gameball, Partner, false },
        { Partner, null, true },
        { Partner, Partner + "/files", true },
        { Partner, Gameball, false },

        // If the documents state no main server, the options set it; the operation's server is another one.
        { null, Partner, false },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task AKeyBelongsToTheDocumentsServer(string? main, string? named, bool isOwn)
    {
        // One address for all servers, as with a mock: the replacement of an address does not matter.
        await using var mock = await LoopbackServer.StartAsync(200, "7");
        var options = Options(mock, named, highSecurity: true);
        options.Credentials["partner"] = "PARTNER";

        await SendAsync(options, main, new OperationInfo("probe", "GET", "/probe")
        {
            Server = named,
            Security = [[SecurityScheme.ApiKeyHeader("partner", "ApiKey")]],
        });

        var headers = mock.Seen.Single().Headers;
        headers["apikey"].ShouldBe(isOwn ? Calls.ApiKey : "PARTNER");
        headers.ContainsKey("secretkey").ShouldBe(isOwn);
        headers.Values.Any(value => value.Contains(Calls.SecretKey)).ShouldBe(isOwn);
    }

    [Theory]
    [InlineData(true, GameballApiVersion.V4_0)]
    [InlineData(false, GameballApiVersion.V4_1)]
    public async Task AnotherServerGetsNoSecretKeyAndNoVersionedPath(bool highSecurity, GameballApiVersion version)
    {
        await using var own = await LoopbackServer.StartAsync(200, "7");
        await using var other = await LoopbackServer.StartAsync(200, "7");
        var options = Options(own, null, highSecurity);
        options.ApiVersion = version;

        await SendAsync(options, Gameball, Theirs(other.Address.OriginalString));

        var seen = other.Seen.Single();
        seen.Target.ShouldBe("/api/v4.0/things");
        seen.Headers.Keys.ShouldNotContain("secretkey");
        own.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task AMissingKeyOfAnotherServerIsNamedAndNothingIsSent()
    {
        await using var other = await LoopbackServer.StartAsync(200, "7");
        OperationInfo operation = new("theirs", "GET", "/things")
        {
            Server = other.Address.OriginalString,
            Security = [[SecurityScheme.ApiKeyHeader("partner", "secretkey")]],
        };

        var error = await Should.ThrowAsync<InvalidOperationException>(
            () => SendAsync(Options(other, null, highSecurity: true), Gameball, operation));

        error.Message.ShouldContain("GameballOptions.Credentials[\"partner\"]");
        error.Message.ShouldNotContain("GameballOptions.SecretKey");
        other.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheKeyProviderIsNotCalledForAnotherServer()
    {
        await using var other = await LoopbackServer.StartAsync(200, "7");
        var asked = 0;
        GameballOptions options = new()
        {
            HighSecurity = true,
            KeyProvider = _ =>
            {
                asked++;
                throw new InvalidOperationException("The vault is closed.");
            },
        };

        await SendAsync(options, Gameball, Theirs(other.Address.OriginalString));

        asked.ShouldBe(0);
        other.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/v2/", "/v2")]
    [InlineData("/", "")]
    [InlineData("https://API.partner.example:443/v2/", "https://api.partner.example/v2")]
    [InlineData("elsewhere", "elsewhere")]
    public void APathIsNotAFileAddress(string written, string normal) => ServerAddress.Normal(written).ShouldBe(normal);

    [Theory]
    [InlineData(Partner)]
    [InlineData(Partner + "/")]
    [InlineData("https://API.Partner.example:443")]
    public async Task AServerIsReplacedInAnyNotationOfItsAddress(string written)
    {
        await using var mock = await LoopbackServer.StartAsync(200, "7");
        var options = Calls.Options();
        options.ServerOverrides[written] = mock.Address;

        await SendAsync(options, Gameball, Theirs(Partner));
        await SendAsync(options, Gameball, Theirs(Partner + "/"));

        mock.Seen.Count.ShouldBe(2);
    }

    private static OperationInfo Theirs(string server) => new("theirs", "GET", "/api/v4.0/things") { Server = server };

    private static GameballOptions Options(LoopbackServer mock, string? named, bool highSecurity)
    {
        var options = Calls.Options(mock.Address);
        options.HighSecurity = highSecurity;
        if (named is not null)
        {
            options.ServerOverrides[named] = mock.Address;
        }

        return options;
    }

    private static async Task SendAsync(GameballOptions options, string? main, OperationInfo operation)
    {
        using GameballConnection connection = new(options, main);
        await connection.SendAsync(new ApiRequest(operation), CancellationToken.None);
    }
}
