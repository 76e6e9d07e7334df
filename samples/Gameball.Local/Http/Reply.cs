using System;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gameball.Runtime;

namespace Gameball.Local;

/// <summary>A response, complete before its first byte is sent, so that a fault can still replace it.</summary>
internal sealed record Reply(int Status, byte[] Json)
{
    private static readonly Responses s_responses =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The id in the error envelope; <see langword="null"/> for a success.</summary>
    public string? RequestId { get; private init; }

    /// <summary>The rejection; <see langword="null"/> for a success.</summary>
    public Refusal? Refusal { get; private init; }

    public static Reply Ok<T>(T body) => Create(200, body);

    public static Reply Ok<T>(GeneratedJson<T> json, T body, int status = 200)
    {
        using var buffer = new JsonBuffer();
        json.WriteValue(buffer, body);
        return new Reply(status, buffer.WrittenSpan.ToArray());
    }

    public static Reply List<T>(GeneratedJson<T> json, IEnumerable<T> items)
    {
        using var buffer = new JsonBuffer();
        var separator = "["u8;
        foreach (var item in items)
        {
            buffer.Raw(separator);
            json.WriteValue(buffer, item);
            separator = ","u8;
        }

        buffer.Raw(buffer.Length == 0 ? "[]"u8 : "]"u8);
        return new Reply(200, buffer.WrittenSpan.ToArray());
    }

    /// <summary>Returns an answer without a body.</summary>
    public static Reply Empty(int status = 200) => new(status, []);

    /// <summary>Returns the error envelope.</summary>
    public static Reply Refused(Refusal refusal)
    {
        var id = Guid.NewGuid().ToString("N");
        var envelope = new ErrorResponse(refusal.Code, refusal.Family, refusal.Message, "https://docs.gameball.co/", id);
        return Create(refusal.Status, envelope) with { RequestId = id, Refusal = refusal };
    }

    private static Reply Create<T>(int status, T body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), s_responses));
}
