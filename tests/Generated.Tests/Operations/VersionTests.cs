using System;
using System.Net;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Generated.Tests.Operations;

/// <summary>Every operation in version 4.1, and for an account in High Security Mode.</summary>
public sealed class VersionTests
{
    public static TheoryData<string> Operations => [.. EmittedOperation.Named.Keys];

    [Fact]
    public void EveryOperationIsFound() => EmittedOperation.Named.Count.ShouldBe(74);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Version41HasPathsOfItsOwnAndBothKeys(string operation)
    {
        using var client = new StubClient(options => options.ApiVersion = GameballApiVersion.V4_1, (HttpStatusCode.Forbidden, ""));
        using var usual = new StubClient((HttpStatusCode.Forbidden, ""));

        var request = await RequestAsync(client, operation);
        var usualRequest = await RequestAsync(usual, operation);

        request.Line.ShouldMatch("^[A-Z]+ /api/v4\\.1/integrations/");
        request.Line.ShouldBe(usualRequest.Line.Replace("/v4.0/", "/v4.1/", StringComparison.Ordinal));
        request.Body.ShouldBe(usualRequest.Body);
        request.Headers["apikey"].ShouldBe(client.ApiKey);
        request.Headers["secretkey"].ShouldBe(StubClient.SecretKey);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task HighSecurityModeSendsBothKeys(string operation)
    {
        using var client = new StubClient(options => options.HighSecurity = true, (HttpStatusCode.Forbidden, ""));

        var request = await RequestAsync(client, operation);

        request.Line.ShouldMatch("^[A-Z]+ /api/v4\\.0/integrations/");
        request.Headers["apikey"].ShouldBe(client.ApiKey);
        request.Headers["secretkey"].ShouldBe(StubClient.SecretKey);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Version41WithoutTheSecretKeySendsNothing(string operation)
    {
        using var client = new StubClient(
            options => (options.ApiVersion, options.SecretKey) = (GameballApiVersion.V4_1, null), (HttpStatusCode.Forbidden, ""));

        var missing = await Should.ThrowAsync<InvalidOperationException>(EmittedOperation.Named[operation].CallAsync(client.Gameball));

        missing.Message.ShouldContain(nameof(GameballOptions.SecretKey));
        client.Server.Requests.ShouldBeEmpty();
    }

    private static async Task<StubRequest> RequestAsync(StubClient client, string operation)
    {
        await Should.ThrowAsync<GameballAuthenticationException>(EmittedOperation.Named[operation].CallAsync(client.Gameball));
        return client.Server.Requests.ShouldHaveSingleItem();
    }
}
