using System.Net;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

public sealed class ApiResponseTests
{
    [Theory]
    [InlineData("7")]
    [InlineData(" \n7\r\n")]
    [InlineData("\uFEFF7")]
    public async Task AResponseIsRead(string body)
    {
        await using var server = await LoopbackServer.StartAsync(201, body);

        (await Calls.SendAsync(server.Address)).ShouldBe(7);
    }

    [Theory]
    [InlineData("", "no body")]
    [InlineData(" \n", "no body")]
    [InlineData("<html>", "line 1, byte 1")]
    [InlineData("[\n1,\n2", "line 1, byte 1")]
    [InlineData("\n\n  {}", "line 3, byte 3")]
    [InlineData("7\n8", "line 2, byte 1")]
    [InlineData("null", "found null")]
    public async Task AValueThatDoesNotMatchIsAnErrorWithItsPosition(string body, string named)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);

        var error = await Should.ThrowAsync<GameballException>(() => Calls.SendAsync(server.Address));

        error.Kind.ShouldBe(GameballFailureKind.Unreadable);
        error.StatusCode.ShouldBe(HttpStatusCode.OK);
        error.OperationId.ShouldBe("trackOrder");
        error.Message.ShouldContain("trackOrder");
        error.Message.ShouldContain(named);
    }

    [Theory]
    [InlineData("text/plain", "on its way", "on its way")]
    [InlineData("Text/Plain; charset=utf-8", "\"quoted\"", "quoted")]
    [InlineData("text/plain", "{ not json \"é\"", "{ not json \"é\"")]
    [InlineData("text/plain", "true", "true")]
    [InlineData("text/plain", "12", "12")]
    public async Task PlainTextIsReadAsAString(string contentType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        (await connection.SendAsync(Calls.OrderRequest(), JsonTypes.String, CancellationToken.None)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("application/json", "on its way")]
    public async Task OtherMediaTypesAreNotPlainText(string contentType, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        await Should.ThrowAsync<GameballInvalidResponseException>(
            () => connection.SendAsync(Calls.OrderRequest(), JsonTypes.String, CancellationToken.None));
    }

    [Fact]
    public async Task PlainTextIsNotReadAsAnotherType()
    {
        await using var server = await LoopbackServer.StartAsync(200, "seven", "text/plain");

        GameballException error = await Should.ThrowAsync<GameballInvalidResponseException>(() => Calls.SendAsync(server.Address));

        error.Message.ShouldContain("line 1, byte 1");
    }

    [Fact]
    public async Task AnErrorInALargeResponseHasItsPosition()
    {
        await using var server = await LoopbackServer.StartAsync(200, "[1,\n2,\n" + new string(' ', 10_000) + "true]");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        var error = await Should.ThrowAsync<GameballException>(
            () => connection.SendAsync(Calls.OrderRequest(), JsonTypes.List(JsonTypes.Int32), CancellationToken.None));

        error.Message.ShouldContain("line 3, byte 10001");
        error.InnerException.ShouldBeOfType<JsonException>();
    }

    [Fact]
    public async Task ACallWithoutAValueAcceptsAnyBody()
    {
        await using var server = await LoopbackServer.StartAsync(200, "<html>");
        using GameballConnection connection = new(Calls.Options(server.Address), null);

        await connection.SendAsync(Calls.OrderRequest(), CancellationToken.None);

        server.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ACompressedResponseIsRead()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using System.IO.Compression.GZipStream gzip = new(context.Response.Body, System.IO.Compression.CompressionMode.Compress);
            await gzip.WriteAsync("12345"u8.ToArray());
        });

        (await Calls.SendAsync(server.Address)).ShouldBe(12345);
    }
}
