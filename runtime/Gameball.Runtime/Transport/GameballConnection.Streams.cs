using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Gameball.Runtime;

/// <content>Responses that are read as streams.</content>
public sealed partial class GameballConnection
{
    private const string LastEvent = "[DONE]";

    /// <summary>Sends a call whose response is a file. The timeout covers the time until the body begins.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async Task<GameballFile> SendForFileAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Beginning, _settings, cancellationToken);
        var received = await _runner.SendAsync(call).ConfigureAwait(false);
        try
        {
            var response = received.Response;
            var headers = response.Content?.Headers;
            var name = HeaderFileName.Read(headers?.ContentDisposition);
            var content = await OpenAsync(call, response, cancellationToken).ConfigureAwait(false);
            return new GameballFile(content, name, headers?.ContentType?.ToString(), received);
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    /// <summary>Sends a call whose response is a sequence of values: JSON Lines, a JSON text sequence, or the data of events.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        ApiRequest request, GeneratedJson<T> json, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Beginning, _settings, cancellationToken);
        using var received = await _runner.SendAsync(call).ConfigureAwait(false);
        var response = received.Response;
        var stream = await OpenAsync(call, response, cancellationToken).ConfigureAwait(false);
        var limit = _settings.Responses.MaxBodyBytes;
        var events = StreamMedia.IsEvents(response) ? new EventReader(stream, limit) : null;
        LineReader lines = new(stream, StreamMedia.IsSequence(response), limit);
        while (true)
        {
            var next = events is null
                ? await NextAsync(call, response, lines.NextAsync, cancellationToken).ConfigureAwait(false)
                : DataOf(await NextAsync(call, response, events.NextAsync, cancellationToken).ConfigureAwait(false));
            if (next is not { } bytes)
            {
                yield break;
            }

            if (!IsBlank(bytes.Span))
            {
                yield return ReadPart(call, bytes.Span, json, response);
            }
        }
    }

    /// <summary>
    /// Sends a call whose response is an event stream with JSON data. The terminator <c>[DONE]</c> of many servers is not returned as an
    /// event.
    /// </summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async IAsyncEnumerable<GameballEvent<T>> StreamEventsAsync<T>(
        ApiRequest request, GeneratedJson<T> json, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Beginning, _settings, cancellationToken);
        await foreach ((var text, var response) in
            EventsAsync(call, cancellationToken).ConfigureAwait(false))
        {
            if (text.Data == LastEvent)
            {
                yield break;
            }

            var data = ReadPart(call, TextEncoding.Bytes(text.Data), json, response);
            yield return new GameballEvent<T>(text.Type, data, text.Id, text.Retry);
        }
    }

    /// <summary>Sends a call whose response is an event stream with text data.</summary>
    /// <exception cref="GameballException">The call failed; <see cref="GameballException.Kind"/> says how far it progressed.</exception>
    public async IAsyncEnumerable<GameballEvent<string>> StreamEventsAsync(
        ApiRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using Call call = new(request, ResponsePart.Beginning, _settings, cancellationToken);
        await foreach ((var text, _) in EventsAsync(call, cancellationToken).ConfigureAwait(false))
        {
            yield return text;
        }
    }

    private async IAsyncEnumerable<(GameballEvent<string> Event, HttpResponseMessage Response)> EventsAsync(
        Call call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var received = await _runner.SendAsync(call).ConfigureAwait(false);
        var response = received.Response;
        if (!StreamMedia.MayBeEvents(response))
        {
            throw call.Finish(JsonResponse.Unreadable(
                call.Request.Operation, response.StatusCode, $"is {StreamMedia.GetMediaType(response)} and not an event stream."));
        }

        var stream = await OpenAsync(call, response, cancellationToken).ConfigureAwait(false);
        EventReader events = new(stream, _settings.Responses.MaxBodyBytes);
        while (await NextAsync(call, response, events.NextAsync, cancellationToken).ConfigureAwait(false) is { } next)
        {
            yield return (next, response);
        }
    }

    private async ValueTask<T> NextAsync<T>(
        Call call, HttpResponseMessage response, Func<CancellationToken, ValueTask<T>> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next(cancellationToken).ConfigureAwait(false);
        }
        catch (StreamTooLongException e)
        {
            throw call.Finish(JsonResponse.Unreadable(
                call.Request.Operation, response.StatusCode, $"cannot be read further: {e.Message}", e));
        }
        catch (Exception e) when (e is not GameballException)
        {
            throw call.Broken(_exchange.Broken(call.Request, response, e, cancellationToken));
        }
    }

    private async ValueTask<Stream> OpenAsync(Call call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw call.Broken(_exchange.Broken(call.Request, response, e, cancellationToken));
        }
    }

    private T ReadPart<T>(Call call, ReadOnlySpan<byte> bytes, GeneratedJson<T> json, HttpResponseMessage response)
    {
        try
        {
            return JsonResponse.Read(bytes, json, call.Request.Operation, response.StatusCode, _settings.Json);
        }
        catch (Exception unreadable)
        {
            throw call.Unreadable(response.StatusCode, unreadable);
        }
    }

    private static Task<Stream> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        response.Content.ReadAsStreamAsync(cancellationToken);
#else
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<Stream>(cancellationToken)
            : response.Content?.ReadAsStreamAsync() ?? Task.FromResult(Stream.Null);
#endif

    private static ReadOnlyMemory<byte>? DataOf(GameballEvent<string>? next) =>
        next is { Data: not LastEvent } ? (ReadOnlyMemory<byte>?)TextEncoding.Bytes(next.Data) : null;

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        foreach (var unit in line)
        {
            if (unit is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }
}
