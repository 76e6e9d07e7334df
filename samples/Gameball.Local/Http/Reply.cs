using System;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gameball.Local;

/// <summary>A response, complete before its first byte is sent, so that a fault can still replace it.</summary>
internal sealed record Reply(int Status, byte[] Json)
{
    private static readonly Responses s_responses =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Reply Ok<T>(T body) => Create(200, body);

    /// <summary>Returns the error envelope.</summary>
    public static Reply Refused(Refusal refusal) => Create(refusal.Status, new ErrorResponse(
        refusal.Code, refusal.Family, refusal.Message, "https://docs.gameball.co/", Guid.NewGuid().ToString("N")));

    private static Reply Create<T>(int status, T body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), s_responses));
}
