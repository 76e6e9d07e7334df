using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Gameball.Runtime.Tests.Transport;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.CallOptions;

/// <summary>The key of a call that its server recognises when it comes again.</summary>
public sealed class IdempotencyTests
{
    private readonly RecordingServer _server = new(
        () => RecordingServer.Json("", HttpStatusCode.InternalServerError), () => RecordingServer.Json("7"));

    [Fact]
    public async Task AKeyIsSentWithEachAttemptAndLetsTheCallBeRetried()
    {
        using var connection = Connect();

        await connection.SendAsync(new ApiRequest(Pay(RetrySafety.Caller), new() { IdempotencyKey = "k-1" }), CancellationToken.None);

        _server.Requests.Count.ShouldBe(2);
        _server.Requests.ShouldAllBe(request => request.Headers["Idempotency-Key"] == "k-1");
    }

    [Theory]
    [InlineData(RetrySafety.Caller, null)]
    [InlineData(RetrySafety.Never, "k-1")]
    public async Task WithoutAKeyOrWhereADuplicateCountsTwiceTheCallIsSentOnce(RetrySafety safety, string? key)
    {
        using var connection = Connect();

        await Should.ThrowAsync<GameballServerException>(
            connection.SendAsync(new ApiRequest(Pay(safety), new() { IdempotencyKey = key }), CancellationToken.None));

        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnArgumentIsAKeyAsWell()
    {
        using var connection = Connect();
        ApiRequest request = new(Pay(RetrySafety.Caller));
        request.AddHeader("idempotency-key", "k-2");

        await connection.SendAsync(request, CancellationToken.None);

        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AKeyIsGivenOnce()
    {
        using var connection = Connect();
        ApiRequest request = new(Pay(RetrySafety.Caller), new() { IdempotencyKey = "k-1" });
        request.AddHeader("Idempotency-Key", "k-2");

        (await Should.ThrowAsync<ArgumentException>(connection.SendAsync(request, CancellationToken.None))).Message.ShouldContain("once");
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AKeyForAnOperationWithoutAHeaderIsRefused()
    {
        using var connection = Connect();

        var refused = await Should.ThrowAsync<ArgumentException>(
            connection.SendAsync(new ApiRequest(Calls.Order, new() { IdempotencyKey = "k-1" }), CancellationToken.None));

        refused.Message.ShouldContain("GameballCallOptions.IdempotencyKey cannot be used: trackOrder has no header for it");
        _server.Requests.ShouldBeEmpty();
    }

    private GameballConnection Connect() => _server.Connect(options =>
    {
        options.Retry.MaxAttempts = 4;
        options.Retry.MinDelay = options.Retry.MaxDelay = TimeSpan.Zero;
    });

    private static OperationInfo Pay(RetrySafety safety) => new("pay", "POST", "/payments")
    {
        IdempotencyHeader = "Idempotency-Key",
        RetrySafety = safety,
    };
}
