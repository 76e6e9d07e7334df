using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Gameball.Runtime.Tests.Transport;

/// <summary>Responses that are text, files or sequences of values.</summary>
public sealed class StreamTests
{
    private static readonly OperationInfo s_operation = new("op", "GET", "/t") { Accept = "text/event-stream" };

    [Fact]
    public async Task TextIsDecodedWithTheResponsesCharset()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/plain; charset=iso-8859-1";
            return context.Response.Body.WriteAsync(new byte[] { 0xE9 }).AsTask();
        });
        using var connection = Connect(server);
        (await connection.SendForTextAsync(new ApiRequest(s_operation), default)).ShouldBe("é");
        server.Seen[0].Headers["Accept"].ShouldBe("text/event-stream");
    }

    [Fact]
    public async Task AFileHasItsNameAndType()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.ContentType = "image/png";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"a.png\"";
            return context.Response.WriteAsync("AB");
        });
        using var connection = Connect(server);
        using var file = await connection.SendForFileAsync(new ApiRequest(s_operation), default);
        (file.Name, file.ContentType).ShouldBe(("a.png", "image/png"));
        using StreamReader reader = new(file.Content);
        (await reader.ReadToEndAsync()).ShouldBe("AB");
    }

    [Theory]
    [InlineData("application/jsonl", "1\n2\r\n\n3")]
    [InlineData("application/x-ndjson", "1\n2\n3\n")]
    [InlineData("application/json-seq", "\u001e1\n\u001e2\n\u001e\n3\n")]
    [InlineData("text/event-stream", "data: 1\n\ndata: 2\n\ndata: 3\n\ndata: [DONE]\n\ndata: 4\n\n")]
    [InlineData("text/event-stream", "data: 1\r\rdata: 2\r\n\r\ndata:3\n\ndata: lost")]
    public async Task ValuesAreReturnedOneAfterAnother(string contentType, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        using var connection = Connect(server);
        (await ListAsync(connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.Int64, default))).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task AValueIsReturnedBeforeTheNextIsSent()
    {
        TaskCompletionSource first = new();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/jsonl";
            await context.Response.WriteAsync("1\n");
            await context.Response.Body.FlushAsync();
            await first.Task;
            await context.Response.WriteAsync("2\n");
        });
        using var connection = Connect(server);
        List<long> seen = [];
        await foreach (var value in connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.Int64, default))
        {
            seen.Add(value);
            first.TrySetResult();
        }

        seen.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task EventsHaveTypeIdRetryAndDataOfSeveralLines()
    {
        const string Body =
            "\uFEFF: comment\nid: 1\nevent: greeting\nretry: 250\ndata: a\ndata:  b\n\nevent: nothing\n\ndata\nid: x\0y\n\n";
        await using var server = await LoopbackServer.StartAsync(200, Body, "text/event-stream");
        using var connection = Connect(server);
        (await ListAsync(connection.StreamEventsAsync(new ApiRequest(s_operation), default)))
            .Select(e => (e.Type, e.Data, e.Id, e.Retry))
            .ShouldBe([("greeting", "a\n b", "1", TimeSpan.FromMilliseconds(250)), ("message", "", "1", null)]);
    }

    [Fact]
    public async Task EventsMayContainJson()
    {
        const string Body = "event: n\ndata: 7\n\ndata: [DONE]\n\n";
        await using var server = await LoopbackServer.StartAsync(200, Body, "text/event-stream");
        using var connection = Connect(server);
        (await ListAsync(connection.StreamEventsAsync(new ApiRequest(s_operation), JsonTypes.Int64, default)))
            .Select(e => (e.Type, e.Data)).ShouldBe([("n", 7L)]);
    }

    [Fact]
    public async Task ALineOfAnyLengthAndSegmentationIsOneLine()
    {
        string text = new('é', 10_000);
        var bytes = Encoding.UTF8.GetBytes($"\"{text}\"\r\n\"b\"\n");
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/jsonl";
            foreach (var part in bytes.Chunk(1_001))
            {
                await context.Response.Body.WriteAsync(part);
                await context.Response.Body.FlushAsync();
            }
        });
        using var connection = Connect(server);
        (await ListAsync(connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.String, default))).ShouldBe([text, "b"]);
    }

    [Fact]
    public async Task ALineThatDoesNotMatchIsUnreadable()
    {
        await using var server = await LoopbackServer.StartAsync(200, "1\nx\n", "application/jsonl");
        using var connection = Connect(server);
        var error = await Should.ThrowAsync<GameballException>(
            ListAsync(connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.Int64, default)));
        error.Kind.ShouldBe(GameballFailureKind.Unreadable);
        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task AStreamThatBreaksOffIsLost()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/jsonl";
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("1\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var connection = Connect(server);
        var error = await Should.ThrowAsync<GameballException>(
            ListAsync(connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.Int64, default)));
        error.ShouldBeOfType<GameballTransportException>().Kind.ShouldBe(GameballFailureKind.ResponseLost);
        error.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task AStreamEndsWithTheCallersCancellation()
    {
        using CancellationTokenSource stop = new();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/jsonl";
            await context.Response.WriteAsync("1\n");
            await context.Response.Body.FlushAsync();
            TaskCompletionSource gone = new();
            using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        using var connection = Connect(server);
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            var values = connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.Int64, default);
            await foreach (var value in values.WithCancellation(stop.Token))
            {
                await stop.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task ErrorsOfStreamsAndFilesAreErrors()
    {
        await using var server = await LoopbackServer.StartAsync(404, "{\"code\":7}");
        using var connection = Connect(server);
        (await Should.ThrowAsync<GameballException>(connection.SendForFileAsync(new ApiRequest(s_operation), default))).Code.ShouldBe(7);
        (await Should.ThrowAsync<GameballException>(ListAsync(connection.StreamEventsAsync(new ApiRequest(s_operation), default))))
            .Code.ShouldBe(7);
    }

    private static GameballConnection Connect(LoopbackServer server) => new(Calls.Options(server.Address), null);

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> values)
    {
        List<T> list = [];
        await foreach (var value in values)
        {
            list.Add(value);
        }

        return list;
    }
}
