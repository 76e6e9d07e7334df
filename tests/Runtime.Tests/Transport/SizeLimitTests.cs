using System;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Options limit the size of responses.</summary>
public sealed class SizeLimitTests
{
    private const int Bound = 100_000;

    private static readonly OperationInfo s_operation = new("op", "GET", "/t");

    [Theory]
    [InlineData(Bound - 1, true)]
    [InlineData(Bound, true)]
    [InlineData(Bound + 1, false)]
    [InlineData(Bound * 50, false)]
    public async Task AResponseIsReadUpToTheLimit(int bytes, bool isRead)
    {
        await using var server = await LoopbackServer.StartAsync(200, $"\"{new string('x', bytes - 2)}\"");
        using var connection = Connect(server);

        if (isRead)
        {
            (await connection.SendAsync(new ApiRequest(s_operation), JsonTypes.String, default)).Length.ShouldBe(bytes - 2);
            (await connection.SendForTextAsync(new ApiRequest(s_operation), default)).Length.ShouldBe(bytes);
        }
        else
        {
            await FailsAsync(connection.SendAsync(new ApiRequest(s_operation), JsonTypes.String, default));
            await FailsAsync(connection.SendForTextAsync(new ApiRequest(s_operation), default));
        }
    }

    [Fact]
    public async Task ACompressedResponseCountsWithItsDecompressedSize()
    {
        await using var server = await LoopbackServer.StartAsync(context => BombAsync(context, 200));
        using var connection = Connect(server);

        await FailsAsync(connection.SendAsync(new ApiRequest(s_operation), JsonTypes.String, default));
    }

    [Theory]
    [InlineData(500, 1_000, 1_000)]
    [InlineData(500, 64 * 1024, 4_096)]
    public async Task AnErrorsBodyIsReadUpToItsOwnLimit(int status, int bound, int shown)
    {
        await using var server = await LoopbackServer.StartAsync(context => BombAsync(context, status));
        using var connection = Connect(server, options => options.Responses.MaxErrorBytes = bound);

        var error = await Should.ThrowAsync<GameballServerException>(
            connection.SendAsync(new ApiRequest(s_operation), JsonTypes.String, default));

        // The end of a truncated body is removed, in the length of a key's longest form.
        error.ResponseBody!.Length.ShouldBeInRange(shown - 200, shown);
    }

    [Fact]
    public async Task NoPartOfAKeyRemainsWhereAnErrorsBodyEnds()
    {
        const string secret = "CANARY-0123456789";
        await using var server = await LoopbackServer.StartAsync(500, new string('x', 1_000) + secret);
        using var connection = Connect(server, options =>
        {
            options.SecretKey = secret;
            options.Responses.MaxErrorBytes = 1_000 + (secret.Length / 2);
        });

        var error = await Should.ThrowAsync<GameballServerException>(
            connection.SendAsync(new ApiRequest(s_operation), JsonTypes.String, default));

        error.ResponseBody.ShouldNotBeNull().Trim('x').ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/jsonl", "\"")]
    [InlineData("application/json-seq", "\u001e\"")]
    [InlineData("text/event-stream", "data: \"")]
    [InlineData("text/event-stream", ": ")]
    public async Task ALineOfAStreamIsReadUpToTheLimit(string contentType, string start)
    {
        await using var server = await LoopbackServer.StartAsync(200, start + new string('x', Bound), contentType);
        using var connection = Connect(server);

        await FailsAsync(CountAsync(connection));
    }

    [Fact]
    public async Task AnEventOfManyLinesIsLimitedAndAStreamOfManyEventsIsNot()
    {
        var line = $"data: {new string('1', 1_000)}\n";
        await using var many = await LoopbackServer.StartAsync(
            200, string.Concat(Enumerable.Repeat($"data: \"{new string('1', 1_000)}\"\n\n", 300)), "text/event-stream");
        await using var one = await LoopbackServer.StartAsync(200, string.Concat(Enumerable.Repeat(line, 300)), "text/event-stream");
        using var connection = Connect(many);
        using var other = Connect(one);

        (await CountAsync(connection)).ShouldBe(300);
        await FailsAsync(CountAsync(other));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_001)]
    [InlineData(int.MaxValue)]
    public void AnInvalidLimitIsRejected(int bytes)
    {
        var options = Calls.Options(Calls.Elsewhere);
        options.Responses.MaxBodyBytes = bytes;

        Should.Throw<ArgumentException>(() => new GameballConnection(options, null)).Message.ShouldContain("MaxBodyBytes");
    }

    private static async Task FailsAsync(Task call)
    {
        var error = await Should.ThrowAsync<GameballInvalidResponseException>(call);
        error.Message.ShouldContain($"{Bound} bytes (GameballOptions.Responses.MaxBodyBytes)");
        error.Message.ShouldStartWith("op succeeded (HTTP 200), but its response ");
    }

    private static async Task<int> CountAsync(GameballConnection connection)
    {
        var count = 0;
        await foreach (var _ in connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.String, default))
        {
            count++;
        }

        return count;
    }

    private static async Task BombAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.ContentEncoding = "gzip";
        await using GZipStream gzip = new(context.Response.Body, CompressionLevel.Fastest);
        var zeros = new byte[1_000_000];
        Array.Fill(zeros, (byte)'0');
        for (var i = 0; i < 50 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await gzip.WriteAsync(zeros);
        }
    }

    private static GameballConnection Connect(LoopbackServer server, Action<GameballOptions>? configure = null)
    {
        var options = Calls.Options(server.Address);
        options.Responses.MaxBodyBytes = Bound;
        configure?.Invoke(options);
        return new GameballConnection(options, null);
    }
}
