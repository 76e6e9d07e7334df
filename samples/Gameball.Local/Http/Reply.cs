using System;
using System.Text.Encodings.Web;
using System.Text.Json;

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

    /// <summary>Returns the error envelope.</summary>
    public static Reply Refused(Refusal refusal)
    {
        var id = Guid.NewGuid().ToString("N");
        return Create(refusal.Status, new ErrorResponse(
            refusal.Code, refusal.Family, refusal.Message, "https://docs.gameball.co/", id)) with { RequestId = id, Refusal = refusal };
    }

    private static Reply Create<T>(int status, T body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), s_responses));
}
