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

/// <summary>Event streams by the HTML standard, and the effect of a stream's media type.</summary>
public sealed class EventStreamTests
{
    private static readonly OperationInfo s_operation = new("op", "GET", "/t") { Accept = "text/event-stream" };

    [Theory]
    [InlineData("data: x\n\n", "message:x")]
    [InlineData("\uFEFFdata: x\n\n", "message:x")]
    [InlineData("\uFEFF\uFEFFdata: 1\n\ndata: 2\n\n", "message:2")] // only one mark is skipped; the other makes an unknown field
    [InlineData("data\n\n", "message:")]
    [InlineData("data\ndata\n\n", "message:/")]
    [InlineData("data:  two blanks\n\n", "message: two blanks")]
    [InlineData("data:a\r\ndata:b\rdata:c\n\r\n", "message:a/b/c")]
    [InlineData(": comment\n:\ndata: a: b\n\n", "message:a: b")]
    [InlineData("event: e\n\ndata: x\n\n", "message:x")]
    [InlineData("event: e\nevent: f\ndata: x\n\n", "f:x")]
    [InlineData("Data: x\ndata : y\nfield\n\n", "")]
    [InlineData("data: cut off", "")]
    [InlineData("data: cut off\n", "")]
    [InlineData("id: 1\nid: x\0y\ndata: x\n\nid\ndata: y\n\n", "message:x#1 message:y#")]
    [InlineData("id: 1\n\ndata: x\n\n", "message:x#1")]
    [InlineData("retry: 3000\n\ndata: x\n\ndata: y\n\n", "message:x@3000 message:y")]
    [InlineData("retry: 3000\n\n: still there\n\nretry: 5\ndata: x\n\n", "message:x@5")]
    [InlineData("retry: 3s\nretry: -1\nretry:\nretry: 99999999999\ndata: x\n\n", "message:x")]
    public async Task EventsAreReadAsTheStandardHasIt(string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, "text/event-stream");

        (await EventsAsync(server)).ShouldBe(expected);
    }

    [Fact]
    public async Task TheNetworksSegmentsDoNotAffectAStream()
    {
        var body = Encoding.UTF8.GetBytes("\uFEFFid: 7\r\nevent: é\r\ndata: a\r\rdata: b\r\n\r\ndata: c\n\r\n");
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var unit in body)
            {
                await context.Response.Body.WriteAsync(new[] { unit });
                await context.Response.Body.FlushAsync();
            }
        });

        (await EventsAsync(server)).ShouldBe("é:a#7 message:b#7 message:c#7");
    }

    [Theory]
    [InlineData("TEXT/Event-Stream", "data: 1\n\n")]
    [InlineData("text/EVENT-stream; charset=utf-8", "data: 1\n\n")]
    [InlineData("Application/JSON-Seq", "\u001e1\n")]
    [InlineData("application/jsonl", "\uFEFF1\n")]
    [InlineData("application/json-seq", "\uFEFF\u001e1\n")]
    public async Task MediaTypesIgnoreCaseAndAByteOrderMarkIsSkipped(string contentType, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        List<long> values = [];
        await foreach (var value in connection.StreamAsync(new ApiRequest(s_operation), JsonTypes.Int64, default))
        {
            values.Add(value);
        }

        values.ShouldBe([1]);
    }

    [Theory]
    [InlineData("application/json", "{\"error\":\"no stream\"}")]
    [InlineData("text/html", "<html>")]
    [InlineData("text/plain", "data: x\n\n")]
    public async Task AnotherMediaTypeIsNotAnEventStream(string contentType, string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body, contentType);

        var error = await Should.ThrowAsync<GameballInvalidResponseException>(EventsAsync(server));
        error.Message.ShouldBe($"op succeeded (HTTP 200), but its response is {contentType} and not an event stream.");
        error.Attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData(200, null, "data: x\n\n", "message:x")]
    [InlineData(204, null, "", "")]
    [InlineData(205, "application/json", "", "")]
    public async Task AResponseWithoutMediaTypeOrBodyIsAccepted(
        int status, string? contentType, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body);
        });

        (await EventsAsync(server)).ShouldBe(expected);
    }

    private static async Task<string> EventsAsync(LoopbackServer server)
    {
        using GameballConnection connection = new(Calls.Options(server.Address), null);
        List<string> seen = [];
        await foreach (var one in connection.StreamEventsAsync(new ApiRequest(s_operation), default))
        {
            seen.Add($"{one.Type}:{one.Data.Replace('\n', '/')}{(one.Id is null ? "" : "#" + one.Id)}"
                + (one.Retry is { } retry ? $"@{retry.TotalMilliseconds}" : ""));
        }

        return string.Join(" ", seen);
    }
}
