using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>An answer, complete before its first byte is sent, so that a fault can still replace it.</summary>
internal sealed record Reply(int Status, byte[] Json)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Reply Ok<T>(T body) => new(200, JsonSerializer.SerializeToUtf8Bytes(body, s_json));

    /// <summary>The error envelope.</summary>
    public static Reply Refused(Refusal refusal) => new(refusal.Status, JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            refusal.Code,
            Type = refusal.Family,
            refusal.Message,
            DocumentationUrl = "https://docs.gameball.co/",
            RequestId = Guid.NewGuid().ToString("N"),
        },
        s_json));
}
